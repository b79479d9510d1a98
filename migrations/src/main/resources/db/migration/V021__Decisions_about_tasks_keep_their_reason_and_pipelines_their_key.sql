-- What somebody above decided about an overdue task, and why. The job that carries it out makes it one decision.
create table task_decision (
    job_key    bigint      primary key,
    task_key   bigint      not null,
    decision   text        not null,
    assignee   text,
    due_at     timestamptz,
    reason     text,
    decided_by text,
    decided_at timestamptz not null
);
create index task_decision_task on task_decision (task_key, decided_at);

-- The pipelines that repurchases begin. Each waits under its own id for what befalls the customer.
create table repurchase_pipeline (
    id          uuid        primary key default uuidv7(),
    customer_id uuid        not null references customer,
    begun_at    timestamptz not null,
    process_instance_key bigint
);
create index repurchase_pipeline_customer on repurchase_pipeline (customer_id);
