-- A mail to a customer has no inbox line: the job that caused it makes it one. Answers go to the person who looks after the customer.
alter table delivery
    alter column notification_id drop not null,
    add column job_key bigint unique,
    add column customer_id uuid references customer,
    add column reply_to text,
    add check (num_nonnulls(notification_id, job_key) = 1);
