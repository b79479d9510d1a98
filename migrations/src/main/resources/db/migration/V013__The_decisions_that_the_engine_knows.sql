-- A projection of the record feed.
create table decision_definition (
    key         bigint  primary key,
    decision_id text    not null,
    version     integer not null,
    name        text    not null
);
create index decision_definition_latest on decision_definition (decision_id, version desc);

-- What the projector has passed already.
insert into decision_definition (key, decision_id, version, name)
select record_key, value ->> 'decisionId', (value ->> 'version')::integer, coalesce(value ->> 'decisionName', '')
from record_feed where value_type = 'DECISION' and intent = 'CREATED'
on conflict do nothing;

insert into model_deployment (kind, model_id, resource_name, checksum, origin, deployed_at, key, version)
select 'decision', decision_id, decision_id || '.dmn', '', 'shipped', now(), key, version
from decision_definition order by decision_id, version;
