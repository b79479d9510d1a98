-- Who did what with rights and data. Lines are only added, and forgotten when their time is over.
create table audit_entry (
    id          uuid        primary key default uuidv7(),
    happened_at timestamptz not null,
    user_id     uuid        references app_user, -- none where nobody was recognised, as when a sign-in fails
    username    text        not null,            -- as it was, or as it was typed
    act         text        not null,
    subject     text        not null,            -- what it was done to: a username, a customer's id, a file
    details     jsonb       not null default '{}'
);
create index audit_entry_user on audit_entry (username, id desc);
create index audit_entry_act on audit_entry (act, id desc);
create index audit_entry_subject on audit_entry (subject, id desc);
create index audit_entry_happened on audit_entry (happened_at);

create function audit_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log is not rewritten';
end $$;
create trigger audit_entry_stays before update on audit_entry for each statement execute function audit_entry_stays();
