-- Who does the next action of a conversation, where it became a task of its own; null where a model goes on with it.
alter table interaction add column next_action_assignee text;
create index interaction_next_action on interaction (customer_id) where next_action_assignee is not null;

-- The conversation in which a task was agreed, as its model says it. Text that is no uuid is none.
alter table task_about add column interaction_id uuid generated always as
    (substring(about from '"interactionId"\s*:\s*"([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})"')::uuid) stored;
