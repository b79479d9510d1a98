-- Projections of the record feed. Records of one kind may come before those of another: no foreign keys between them.
create table process_definition (
    key           bigint      primary key,
    process_id    text        not null,
    version       integer     not null,
    resource_name text        not null,
    xml           text        not null,
    deployed_at   timestamptz not null
);
create unique index process_definition_version on process_definition (process_id, version);

-- What a model says of its elements: the name that people read and the pipeline's step, if any.
create table process_element (
    definition_key bigint  not null,
    element_id     text    not null,
    name           text    not null,
    type           text    not null,
    step           integer,
    primary key (definition_key, element_id)
);

create table form_definition (
    key     bigint  primary key,
    form_id text    not null,
    version integer not null,
    schema  jsonb   not null
);
create index form_definition_latest on form_definition (form_id, version desc);

create table process_instance (
    key            bigint primary key,
    process_id     text,
    definition_key bigint,
    customer_id    uuid,
    state          text   not null default 'active' check (state in ('active', 'completed', 'terminated')),
    started_at     timestamptz,
    ended_at       timestamptz
);
create index process_instance_customer on process_instance (customer_id, process_id);

create table element_instance (
    key                  bigint      primary key,
    process_instance_key bigint      not null,
    element_id           text        not null,
    type                 text        not null,
    started_at           timestamptz not null,
    ended_at             timestamptz
);
create index element_instance_process on element_instance (process_instance_key, started_at, key);

create table task (
    key                  bigint      primary key,
    process_instance_key bigint      not null,
    process_id           text        not null,
    definition_key       bigint      not null,
    element_id           text        not null,
    element_instance_key bigint      not null,
    name                 text        not null,
    customer_id          uuid,
    assignee             text,
    candidate_groups     text[]      not null default '{}',
    candidate_users      text[]      not null default '{}',
    due_at               timestamptz,
    priority             integer     not null default 50,
    form_key             bigint,
    headers              jsonb       not null default '{}',
    state                text        not null default 'open' check (state in ('open', 'completed', 'canceled')),
    created_at           timestamptz not null,
    closed_at            timestamptz
);
create index task_open_by_assignee on task (assignee, due_at, key) where state = 'open';
create index task_by_customer on task (customer_id, created_at desc);
create index task_by_instance on task (process_instance_key);

create table incident (
    key                  bigint      primary key,
    process_instance_key bigint      not null,
    process_id           text        not null,
    element_id           text        not null,
    error_type           text        not null,
    message              text        not null,
    created_at           timestamptz not null,
    resolved_at          timestamptz
);
create index incident_open on incident (created_at desc) where resolved_at is null;
