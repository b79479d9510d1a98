-- Teams form a tree: whoever leads a team sees what belongs to the teams below it.
alter table team add column parent_id uuid references team, add constraint team_not_its_own_parent check (parent_id <> id);
create index team_parent on team (parent_id);
create index team_manager on team (manager_id);

-- A customer that somebody else, or a team and those below it, may read, and write if it says so (U3).
create table customer_share (
    customer_id uuid        not null references customer,
    user_id     uuid        references app_user,
    team_id     uuid        references team,
    can_write   boolean     not null,
    shared_by   uuid        not null references app_user,
    shared_at   timestamptz not null,
    check (num_nonnulls(user_id, team_id) = 1),
    unique (customer_id, user_id),
    unique (customer_id, team_id)
);
create index customer_share_user on customer_share (user_id, customer_id) where user_id is not null;
create index customer_share_team on customer_share (team_id, customer_id) where team_id is not null;

-- What a duplicate is known by (D3): the folded name, and phones and e-mails as a keyed HMAC, never in plain.
create table customer_key (
    customer_id uuid not null references customer,
    kind        text not null check (kind in ('name', 'phone', 'email')),
    key         text not null,
    primary key (customer_id, kind, key)
);
create index customer_key_lookup on customer_key (key, kind);

-- What customers are found by: name and contacts' names in one folded text, and every two neighbouring characters of it, for PostgreSQL's
-- trigrams cannot serve a word of two. keyed_with is the name of the key that the HMACs were made with; null until there are any.
alter table customer
    add column kind        text not null default 'company' check (kind in ('company', 'person')),
    add column value_tier  text check (value_tier in ('high', 'mid', 'low')),
    add column quadrant    text check (quadrant in ('A', 'B', 'C', 'D')),
    add column search_text text,
    add column grams       text[],
    add column keyed_with  text;
