create table purchase (
    id           uuid           primary key default uuidv7(),
    customer_id  uuid           not null references customer,
    purchased_on date           not null,
    product      text           not null,
    quantity     numeric(18, 3) not null check (quantity > 0),
    amount       numeric(18, 2) not null check (amount >= 0),
    note         text,
    recorded_by  text           not null,
    recorded_at  timestamptz    not null
);
create index purchase_customer on purchase (customer_id, purchased_on desc, id desc);
create index purchase_product on purchase (lower(product), customer_id);

-- News of a product, told to everybody who bought it.
create table product_upgrade (
    id           uuid        primary key default uuidv7(),
    product      text        not null,
    news         text        not null,
    customers    bigint      not null,
    announced_by text        not null,
    announced_at timestamptz not null
);

-- Why a customer might buy again, and what was decided.
create table repurchase (
    id              uuid        primary key default uuidv7(),
    customer_id     uuid        not null references customer,
    trigger         text        not null,
    reason          text,
    triggered_at    timestamptz not null,
    decision        text,
    decision_reason text,
    snooze_until    date,
    decided_by      text,
    decided_at      timestamptz
);
create index repurchase_customer on repurchase (customer_id, triggered_at desc);
