-- Room on each page, so that a change that touches no index stays on its page.
alter table customer set (fillfactor = 90);

-- What lists are sorted and narrowed by. The facets put every value that is chosen from a list into one index, in any combination.
alter table customer
    add column last_contact_at  timestamptz,
    add column next_task_due_at timestamptz,
    add column worth            numeric generated always as (
        case when jsonb_typeof(evaluation -> 'expectedAmount') = 'number' then (evaluation ->> 'expectedAmount')::numeric end) stored,
    add column facets           text[] not null generated always as (array_remove(array[
        'owner:' || owner_id, 'kind:' || kind, 'industry:' || industry, 'size:' || size, 'source:' || source, 'status:' || status,
        'grade:' || grade, 'tier:' || value_tier, 'quadrant:' || quadrant], null)) stored;

create index task_open_by_customer on task (customer_id, due_at) where state = 'open' and customer_id is not null;

update customer c set
    last_contact_at = (select max(i.occurred_at) from interaction i where i.customer_id = c.id),
    next_task_due_at = (select min(t.due_at) from task t where t.customer_id = c.id and t.state = 'open');

-- Each with the owner, so that a list of somebody's customers is read from the index alone.
create index customer_by_id on customer (id) include (owner_id);
create index customer_by_name on customer ((name collate "zh-x-icu"), id) include (owner_id);
create index customer_by_last_contact on customer ((coalesce(last_contact_at, '-infinity')), id) include (owner_id, last_contact_at);
create index customer_by_next_task on customer ((coalesce(next_task_due_at, 'infinity')), id) include (owner_id, next_task_due_at);
create index customer_by_worth on customer ((coalesce(worth, -1)), id) include (owner_id, worth);
create index customer_by_creation on customer (created_at);
create index customer_by_first_contact on customer (first_contact_on);
create index customer_by_number on customer (number text_pattern_ops);
create index customer_by_facets on customer using gin (facets, tags);
create index customer_by_grams on customer using gin (grams);
create index customer_unkeyed on customer (keyed_with, id);

-- The last contact and the next task follow what is written of conversations and tasks, whoever writes it.
create function customer_follow_conversations() returns trigger language plpgsql as $$
begin
    update customer c set last_contact_at = n.last
    from (select customer_id, (select max(i.occurred_at) from interaction i where i.customer_id = x.customer_id) last
          from (select distinct customer_id from changed order by 1) x) n
    where c.id = n.customer_id and c.last_contact_at is distinct from n.last;
    return null;
end $$;

create trigger interaction_added after insert on interaction referencing new table as changed
    for each statement execute function customer_follow_conversations();
create trigger interaction_changed after update on interaction referencing new table as changed
    for each statement execute function customer_follow_conversations();
create trigger interaction_removed after delete on interaction referencing old table as changed
    for each statement execute function customer_follow_conversations();

create function customer_follow_tasks() returns trigger language plpgsql as $$
begin
    update customer c set next_task_due_at = n.next
    from (select customer_id, (select min(t.due_at) from task t
              where t.customer_id = x.customer_id and t.state = 'open' and t.customer_id is not null) next
          from (select distinct customer_id from changed where customer_id is not null order by 1) x) n
    where c.id = n.customer_id and c.next_task_due_at is distinct from n.next;
    return null;
end $$;

create trigger task_added after insert on task referencing new table as changed
    for each statement execute function customer_follow_tasks();
create trigger task_changed after update on task referencing new table as changed
    for each statement execute function customer_follow_tasks();
create trigger task_removed after delete on task referencing old table as changed
    for each statement execute function customer_follow_tasks();

-- Customers come in from files; what was left out stays with its reasons, and the file's head with it.
create table customer_import (
    id          uuid        primary key default uuidv7(),
    file        text        not null,
    imported_by uuid        not null references app_user,
    begun_at    timestamptz not null,
    ended_at    timestamptz,
    imported    bigint,
    rejected    bigint
);

create table customer_import_row (
    import_id uuid   not null references customer_import on delete cascade,
    line      bigint not null,
    cells     jsonb  not null,
    faults    jsonb  not null,
    primary key (import_id, line)
);
