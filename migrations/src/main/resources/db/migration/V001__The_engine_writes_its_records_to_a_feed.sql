-- The record feed: what the exporter in the broker writes, once and in the order of each partition's log.
create table record_feed (
    partition_id integer     not null,
    position     bigint      not null,
    record_key   bigint      not null,
    value_type   text        not null,
    intent       text        not null,
    recorded_at  timestamptz not null,
    value        jsonb       not null,
    primary key (partition_id, position)
);

-- How far the exporter has come; moves in the transaction that writes the records.
create table record_feed_position (
    partition_id integer primary key,
    position     bigint  not null
);

-- How far the projector has come; moves in the transaction that changes the read model. Its row is the projector's lease.
create table projection_checkpoint (
    partition_id integer primary key,
    position     bigint  not null
);
