-- Where a person wants to be reached besides e-mail: one webhook and one chat. The address itself is a secret as well,
-- for whoever knows it may write there; only its host is shown.
create table person_address (
    id         uuid        primary key default uuidv7(),
    user_id    uuid        not null references app_user,
    channel    text        not null check (channel in ('webhook', 'chat')),
    flavour    text        check (flavour in ('wecom', 'dingtalk', 'feishu')),
    host       text        not null,
    url        text        not null,
    secret     text,
    created_at timestamptz not null,
    unique (user_id, channel),
    check ((channel = 'chat') = (flavour is not null))
);

-- Addresses that were refused as such. Suppressed once that has happened often enough in a row; until then they only count.
create table suppression (
    id             uuid        primary key default uuidv7(),
    channel        text        not null check (channel in ('mail', 'webhook', 'chat')),
    address        text        not null,
    shown          text        not null,
    bounces        integer     not null,
    last_error     text        not null,
    last_bounce_at timestamptz not null,
    suppressed_at  timestamptz,
    unique (channel, address)
);

-- A delivery is for a person: the reader of an alert, or the one in whose name a mail to a customer is written. It ends as
-- sent, dead (tried in vain; it can be sent again) or not sent (with the reason). What is sent again keeps counting its attempts.
alter table delivery
    drop constraint delivery_channel_check,
    drop constraint delivery_state_check,
    add constraint delivery_channel_check check (channel in ('mail', 'webhook', 'chat')),
    add constraint delivery_state_check check (state in ('queued', 'sent', 'dead', 'not-sent')),
    add column person_id uuid references app_user,
    add column address_id uuid,
    add column link text not null default '',
    add column thread text,
    add column kind text,
    add column from_name text,
    add column unsubscribe text,
    add column reason text,
    add column attempts_before integer not null default 0,
    add column created_at timestamptz,
    add column ended_at timestamptz;

update delivery d
set person_id = coalesce((select n.user_id from notification n where n.id = d.notification_id), (select c.owner_id from customer c where c.id = d.customer_id)),
    created_at = d.due_at,
    ended_at = case when d.state <> 'queued' then coalesce(d.sent_at, d.due_at) end;

alter table delivery
    alter column created_at set not null,
    add constraint delivery_reason_check check ((state = 'not-sent') = (reason is not null)),
    add constraint delivery_ended_check check ((state = 'queued') = (ended_at is null));

-- Each way of looking at deliveries reads only what it shows, however many were sent before.
drop index delivery_due;
create index delivery_due on delivery (channel, due_at, id) where state = 'queued';
create index delivery_dead on delivery (id) where state = 'dead';
create index delivery_not_sent on delivery (id) where state = 'not-sent';
create index delivery_person on delivery (person_id, id);
create index delivery_customer on delivery (customer_id, id) where customer_id is not null;
create index delivery_address on delivery (address, id);
create index delivery_ended on delivery (ended_at) where state in ('sent', 'not-sent') and customer_id is null;

-- What a reader of our mails has said about marketing, by e-mail address. The token opens nothing but this.
create table mail_consent (
    address    text        primary key check (address = lower(address)),
    token      text        not null unique,
    given_at   timestamptz,
    refused_at timestamptz,
    changed_by text
);
