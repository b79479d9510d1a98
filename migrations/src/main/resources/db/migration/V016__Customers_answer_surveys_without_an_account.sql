-- Of the token that opens a survey only its SHA-256 is kept here; the link stands in the process that mails it.
create table survey (
    id                 uuid        primary key default uuidv7(),
    customer_id        uuid        not null references customer,
    token_hash         bytea       not null unique,
    reason             text        not null,
    service_request_id uuid,
    sent_at            timestamptz not null,
    expires_at         timestamptz not null,
    answered_at        timestamptz,
    score              integer     check (score between 0 and 10),
    comment            text,
    check ((answered_at is null) = (score is null))
);
create index survey_customer on survey (customer_id, sent_at desc);
