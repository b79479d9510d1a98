create table app_user (
    id            uuid        primary key default uuidv7(),
    username      text        not null unique check (username = lower(username)),
    display_name  text        not null,
    email         text        not null,
    role          text        not null check (role in ('rep', 'service', 'marketing', 'manager', 'director', 'administrator')),
    team_id       uuid,
    password_hash text        not null,
    locale        text        not null default 'zh-CN',
    active        boolean     not null default true,
    created_at    timestamptz not null
);

create table team (
    id         uuid primary key default uuidv7(),
    name       text not null unique,
    manager_id uuid references app_user
);

alter table app_user add constraint app_user_team foreign key (team_id) references team;
create index app_user_team on app_user (team_id);
create index app_user_role on app_user (role);

-- A personal access token; only its SHA-256 is kept.
create table access_token (
    id         uuid        primary key default uuidv7(),
    user_id    uuid        not null references app_user,
    name       text        not null,
    token_hash bytea       not null unique,
    created_at timestamptz not null
);
