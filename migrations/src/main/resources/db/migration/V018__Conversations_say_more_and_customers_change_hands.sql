alter table interaction
    add column decision_point_on      date,
    add column decision_point_kind    text check (decision_point_kind in ('proposal', 'signing', 'delivery')),
    add column unanswered             boolean not null default false,
    add column competitor_question    boolean not null default false,
    add column decision_maker_changed boolean not null default false,
    add column status                 text check (status in ('in-progress', 'awaiting-feedback', 'done'));

create table visit_report (
    id           uuid        primary key default uuidv7(),
    customer_id  uuid        not null references customer,
    report       text        not null,
    improvements text,
    recorded_by  text        not null,
    recorded_at  timestamptz not null
);
create index visit_report_customer on visit_report (customer_id, recorded_at desc);

alter table customer
    add column lost_reason text,
    add column lost_note   text;

-- A customer was given to somebody else; open until the tasks have followed in the engine.
create table customer_handover (
    id            uuid        primary key default uuidv7(),
    customer_id   uuid        not null references customer,
    from_username text        not null,
    to_username   text        not null,
    handed_by     text        not null,
    handed_at     timestamptz not null,
    finished_at   timestamptz
);
create index customer_handover_open on customer_handover (id) where finished_at is null;
create index customer_handover_customer on customer_handover (customer_id, id desc);

-- The tasks that followed a handover: each once, so that whoever gives one back is not overruled.
create table handed_task (
    handover_id uuid   not null references customer_handover,
    task_key    bigint not null,
    primary key (handover_id, task_key)
);
