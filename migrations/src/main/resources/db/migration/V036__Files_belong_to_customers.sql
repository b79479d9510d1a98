-- What is known of a file; its content stands outside the database, under the file's id.
create table attachment (
    id             uuid        primary key,
    customer_id    uuid        not null references customer,
    interaction_id uuid        references interaction,
    name           text        not null,
    media_type     text        not null,
    size           bigint      not null,
    sha256         text        not null,
    uploaded_by    text        not null,
    uploaded_at    timestamptz not null
);
create index attachment_customer on attachment (customer_id, uploaded_at desc, id desc);
create index attachment_interaction on attachment (interaction_id) where interaction_id is not null;
