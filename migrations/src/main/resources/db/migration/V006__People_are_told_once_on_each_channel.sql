-- The last position in each person's inbox. Its row lock makes positions appear in the order of their commits,
-- so that whoever has seen position n has seen everything before it.
create table inbox (
    user_id       uuid   primary key references app_user,
    last_position bigint not null
);

create table notification (
    id          uuid        primary key default uuidv7(),
    user_id     uuid        not null references app_user,
    position    bigint      not null,
    fact_key    text        not null,
    kind        text        not null,
    title       text        not null,
    body        text        not null,
    link        text        not null,
    customer_id uuid,
    task_key    bigint,
    created_at  timestamptz not null,
    read_at     timestamptz,
    unique (user_id, fact_key),
    unique (user_id, position)
);
create index notification_unread on notification (user_id, position) where read_at is null;

-- One row per notification and channel: what is said, when it is tried next, and how it ended.
create table delivery (
    id              uuid        primary key default uuidv7(),
    notification_id uuid        not null references notification,
    channel         text        not null check (channel in ('mail')),
    address         text        not null,
    subject         text        not null,
    text            text        not null,
    html            text        not null,
    state           text        not null default 'queued' check (state in ('queued', 'sent', 'dead')),
    attempts        integer     not null default 0,
    due_at          timestamptz not null,
    sent_at         timestamptz,
    last_error      text,
    unique (notification_id, channel)
);
create index delivery_due on delivery (due_at, id) where state = 'queued';
