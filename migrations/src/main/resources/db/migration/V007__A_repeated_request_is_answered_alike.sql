-- What a request with an Idempotency-Key made; commits with it.
create table request_key (
    user_id uuid        not null references app_user,
    key     text        not null,
    made    uuid        not null,
    used_at timestamptz not null,
    primary key (user_id, key)
);
create index request_key_used on request_key (used_at);
