-- The new owner hears of a handover once, with the tasks that were open then: those are noted before they are handed on in the engine.
alter table customer_handover add column told_at timestamptz;
alter table handed_task add column handed_at timestamptz;
update handed_task set handed_at = now();

-- What the first request with a key said, so that another one under the same key is not taken for its repeat. Of a
-- command to the engine nothing is made here: the task itself says by which request it was completed.
alter table request_key
    add column fingerprint text,
    alter column made drop not null;

alter table task
    add column completed_by   text,
    add column completed_with text;
