-- The last number issued in a month (SRV + yyyyMM + counter).
create table service_request_number (
    month text    primary key,
    last  integer not null
);

create table service_request (
    id          uuid        primary key default uuidv7(),
    number      text        not null unique,
    customer_id uuid        not null references customer,
    kind        text        not null check (kind in ('inquiry', 'urgent-fault', 'grave-complaint', 'churn-risk')),
    subject     text        not null,
    text        text,
    status      text        not null default 'open' check (status in ('open', 'in-progress', 'resolved', 'closed')),
    opened_by   text        not null,
    opened_at   timestamptz not null,
    started_at  timestamptz,
    resolved_at timestamptz,
    closed_at   timestamptz,
    resolution  text,
    root_cause  text
);
create index service_request_customer on service_request (customer_id, id desc);
create index service_request_unfinished on service_request (id desc) where status in ('open', 'in-progress');
