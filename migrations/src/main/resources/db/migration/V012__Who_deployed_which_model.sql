-- What was handed to the engine, written before it is sent: key and version are null until the engine has answered.
-- The last row of a model says what ought to be the newest in the engine, and whose it is: ours, a person's, or that of somebody before us.
create table model_deployment (
    id            bigint      generated always as identity primary key,
    kind          text        not null check (kind in ('process', 'decision', 'form')),
    model_id      text        not null,
    resource_name text        not null,
    checksum      text        not null,
    origin        text        not null check (origin in ('shipped', 'person', 'unknown')),
    deployed_by   text,
    deployed_at   timestamptz not null,
    key           bigint,
    version       integer,
    -- Of a person's model only: ours come with the application.
    content       bytea
);
create index model_deployment_latest on model_deployment (kind, model_id, id desc);
create index model_deployment_key on model_deployment (key);

-- Until now nobody but the application could deploy.
insert into model_deployment (kind, model_id, resource_name, checksum, origin, deployed_at, key, version)
select 'process', process_id, resource_name, encode(sha256(convert_to(xml, 'UTF8')), 'hex'), 'shipped', deployed_at, key, version
from process_definition order by process_id, version;

insert into model_deployment (kind, model_id, resource_name, checksum, origin, deployed_at, key, version)
select 'form', form_id, form_id || '.form', '', 'shipped', now(), key, version
from form_definition order by form_id, version;
