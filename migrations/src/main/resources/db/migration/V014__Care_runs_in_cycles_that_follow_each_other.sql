-- One round of a care loop. A round has at most one that follows it, however often its end is told.
create table care_cycle (
    id                   uuid        primary key default uuidv7(),
    customer_id          uuid        not null references customer,
    loop                 text        not null,
    previous             uuid        unique references care_cycle,
    process_instance_key bigint,
    details              jsonb       not null default '{}',
    scheduled_at         timestamptz not null,
    restarted            boolean     not null default false
);
create index care_cycle_loop on care_cycle (customer_id, loop, id desc);

-- The last occasion for a greeting that was named for a customer: the next one lies after it.
create table care_occasion (
    customer_id uuid        primary key references customer,
    named_until timestamptz not null
);

alter table care_visit add column improvement_owner text, add column improvement_due_on date;
alter table customer add column founded_on date, add column status_reason text;
alter table contact add column birthday date;

create table contact_check (
    id          uuid        primary key default uuidv7(),
    customer_id uuid        not null references customer,
    confirmed   boolean     not null,
    remark      text,
    recorded_by text        not null,
    recorded_at timestamptz not null
);
create index contact_check_customer on contact_check (customer_id, recorded_at desc);

create table referral (
    id               uuid        primary key default uuidv7(),
    customer_id      uuid        not null references customer,
    asked            boolean     not null,
    outcome          text        not null,
    referred_name    text,
    referred_contact text,
    reward           text,
    recorded_by      text        not null,
    recorded_at      timestamptz not null
);
create index referral_customer on referral (customer_id, recorded_at desc);

create table greeting_gift (
    id          uuid        primary key default uuidv7(),
    customer_id uuid        not null references customer,
    done        boolean     not null,
    remark      text,
    recorded_by text        not null,
    recorded_at timestamptz not null
);
create index greeting_gift_customer on greeting_gift (customer_id, recorded_at desc);
