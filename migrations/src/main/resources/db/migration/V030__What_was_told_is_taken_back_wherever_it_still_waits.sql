-- Of an alert that is silent or done nothing is withdrawn from the inbox, but a mail or a line in a digest may still be to go.
drop index notification_task;
drop index notification_group;
create index notification_task on notification (task_key) where task_key is not null and state <> 'withdrawn';
create index notification_group on notification (group_key, kind) where task_key is null and state <> 'withdrawn';

-- Whoever wants no digest any more gets a last one, if something waits for it.
alter table preference
    drop constraint preference_check1,
    add constraint preference_digest_check check (digest_at is null or next_digest_at is not null);
