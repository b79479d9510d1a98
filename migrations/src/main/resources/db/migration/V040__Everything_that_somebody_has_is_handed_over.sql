-- Everything that somebody owns goes to somebody else (U4, F11), in batches. The row is the job: whoever holds its lock carries on.
create table work_handover (
    id              uuid        primary key default uuidv7(),
    from_username   text        not null,
    to_username     text        not null,
    handed_by       text        not null,
    reason          text        not null,
    started_at      timestamptz not null,
    customers_total bigint      not null,
    customers_done  bigint      not null default 0,
    tasks_total     bigint      not null,
    tasks_done      bigint      not null default 0,
    finished_at     timestamptz,
    failure         text -- why it was given up
);
create unique index work_handover_open on work_handover (from_username) where finished_at is null;
create index work_handover_from on work_handover (from_username, id desc);

-- Which tasks were handed on in the engine: each once, so that whoever gives one back is not overruled.
create table work_handover_task (
    handover_id uuid   not null references work_handover,
    task_key    bigint not null,
    primary key (handover_id, task_key)
);

-- When a customer's handover is looked at again: seldom and seldomer, so that thousands at once do not hold each other up.
alter table customer_handover add column look_at timestamptz not null default '-infinity';
drop index customer_handover_open;
create index customer_handover_open on customer_handover (look_at) where finished_at is null;
