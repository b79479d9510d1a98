-- Who was given work of a role, in which order: whose turn it was longest ago comes next. What was given a moment ago counts as load too,
-- for its task may not be in the list yet. Older rows of a person than the last one go with the next.
create table assignment (
    turn     bigint      generated always as identity primary key,
    role     text        not null,
    username text        not null,
    given_at timestamptz not null
);
create index assignment_role on assignment (role, username, turn desc);
