-- Each field that became another one: who, when, and with which version of the customer. A contact's field says which contact.
create table customer_change (
    id          uuid        primary key default uuidv7(),
    customer_id uuid        not null references customer,
    version     bigint      not null,
    field       text        not null,
    subject_id  uuid,
    subject     text,
    before      jsonb,
    after       jsonb,
    changed_by  text        not null,
    changed_at  timestamptz not null
);
create index customer_change_customer on customer_change (customer_id, id desc);
create index customer_change_field on customer_change (customer_id, field, id desc);

alter table customer
    add column occupation text,
    add column habits     text,
    add column strategy   text;

alter table contact
    add column department        text,
    add column wechat            text,
    add column preferred_channel text check (preferred_channel in ('phone', 'visit', 'online-meeting', 'email', 'wechat')),
    add column decision_role     text check (decision_role in ('user', 'influencer', 'decider'));
