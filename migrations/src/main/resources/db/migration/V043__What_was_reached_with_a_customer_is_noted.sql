-- What people note as reached with a customer (D6). What follows from what happened is read from there and stands nowhere twice.
create table milestone (
    id          uuid        primary key default uuidv7(),
    customer_id uuid        not null references customer,
    reached_on  date        not null,
    title       text        not null,
    remark      text,
    noted_by    text        not null,
    noted_at    timestamptz not null
);
create index milestone_customer on milestone (customer_id, reached_on desc, id desc);

-- When the needs were analysed first is found at once, however much was changed since.
create index customer_change_needs on customer_change (customer_id, changed_at) where field like 'needs.%';
