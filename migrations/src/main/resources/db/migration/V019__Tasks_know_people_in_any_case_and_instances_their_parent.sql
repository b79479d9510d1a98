-- Models may write a username in any case; people have theirs in lower case.
update task set
    assignee = lower(assignee),
    candidate_users = array(select lower(name) from unnest(candidate_users) with ordinality as u (name, position) order by position);

-- Of an instance that a call activity started: who called, and where.
alter table process_instance
    add column parent_key         bigint,
    add column parent_element_key bigint;

create index task_open_by_element on task (element_instance_key) where state = 'open';
