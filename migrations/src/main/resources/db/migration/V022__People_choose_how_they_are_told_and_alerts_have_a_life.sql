-- An inbox counts its changes, as it counts its lines: whoever has seen change n has seen every change before it.
alter table inbox add column last_change bigint not null default 0;

-- The life of an alert. Silent ones are for the mail alone; withdrawn ones are no longer true. The rank orders the inbox:
-- the position, until a snoozed alert comes back as new.
alter table notification
    add column state             text    not null default 'open'
        check (state in ('open', 'snoozed', 'done', 'withdrawn', 'silent')),
    add column rank              bigint,
    add column changed           bigint  not null default 0,
    add column group_key         text    not null default '',
    add column critical          boolean not null default false,
    add column seen_at           timestamptz,
    add column snoozed_until     timestamptz,
    add column done_at           timestamptz,
    add column withdrawn_at      timestamptz,
    add column withdrawn_because text,
    add column mail_if_unseen    boolean not null default false,
    add column awaits_digest     boolean not null default false;

update notification set
    rank = position,
    seen_at = read_at,
    group_key = coalesce('task:' || task_key, 'customer:' || customer_id, 'kind:' || kind);

alter table notification
    alter column rank set not null,
    alter column group_key drop default,
    add unique (user_id, rank),
    add check ((state = 'snoozed') = (snoozed_until is not null)),
    add check ((state = 'withdrawn') = (withdrawn_at is not null)),
    add check (read_at is null or seen_at is not null);

-- What is counted, and what is looked for, is found without reading what is over.
drop index notification_unread;
create index notification_unread on notification (user_id, rank) include (seen_at) where state = 'open' and read_at is null;
create index notification_changed on notification (user_id, changed);
create index notification_snoozed on notification (snoozed_until) where state = 'snoozed';
create index notification_task on notification (task_key) where task_key is not null and state in ('open', 'snoozed');
create index notification_group on notification (group_key) where task_key is null and state in ('open', 'snoozed');
create index notification_digest on notification (user_id) where awaits_digest;

-- How a person wants to be told; without a row, as the kinds are made. Kinds hold the channels chosen, by kind.
create table preference (
    user_id                  uuid        primary key references app_user,
    version                  integer     not null,
    kinds                    jsonb       not null,
    channels_off             text[]      not null,
    quiet_from               time,
    quiet_to                 time,
    working_days             integer[]   not null check (cardinality(working_days) > 0),
    time_zone                text        not null,
    digest_at                time,
    next_digest_at           timestamptz,
    mail_when_unseen_minutes integer check (mail_when_unseen_minutes > 0),
    updated_at               timestamptz not null,
    check (num_nulls(quiet_from, quiet_to) in (0, 2)),
    check (num_nulls(digest_at, next_digest_at) in (0, 2))
);
create index preference_digest on preference (next_digest_at) where next_digest_at is not null;
