-- A message for the engine, written in the transaction of the fact that it tells of; gone once the engine has it.
create table outbox (
    id              uuid        primary key default uuidv7(),
    name            text        not null,
    correlation_key text        not null,
    variables       jsonb       not null,
    due_at          timestamptz not null,
    attempts        integer     not null default 0,
    last_error      text
);
create index outbox_due on outbox (due_at, id);
create index outbox_order on outbox (correlation_key, id);

-- Jobs whose effect is in the database: the engine may hand out a job again, the effect happens once.
create table handled_job (
    job_key    bigint      primary key,
    result     jsonb       not null,
    handled_at timestamptz not null
);
create index handled_job_at on handled_job (handled_at);
