-- Whether anything still stands where something has stopped, however much does.
create index incident_place on incident (process_id, element_id) where resolved_at is null;

-- What lies in an inbox and what is snoozed, however much is over.
create index notification_open on notification (user_id, rank desc) where state = 'open';
create index notification_snoozing on notification (user_id, rank desc) where state = 'snoozed';

-- What may be forgotten, the oldest first.
create index notification_over on notification (created_at)
    where state in ('withdrawn', 'done', 'silent') or state = 'open' and read_at is not null;
