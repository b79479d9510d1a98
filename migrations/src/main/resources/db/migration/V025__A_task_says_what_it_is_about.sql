-- What a model says in the local variable "about" of a user task. It comes before the task's own record: no foreign
-- key. JSON as the engine wrote it: jsonb would refuse characters that the engine takes.
create table task_about (
    element_instance_key bigint primary key,
    about                text   not null
);
