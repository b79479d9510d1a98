-- Whom administrators keep (U1, A4), and how newcomers settle in (U2): nobody works before they have chosen a password of their own.
alter table app_user
    add column number             text unique,
    add column department         text,
    add column phone              text,
    add column phone_confirmed_at timestamptz,
    add column settled_at         timestamptz default now(), -- null while the password is one that somebody else knows
    add column session_generation bigint not null default 0, -- sessions of an earlier one are over
    add column version            bigint not null default 0;

alter table team add column version bigint not null default 0;

-- What a token may do and until when; those from before may do all, for ever.
alter table access_token
    add column scope      text not null default 'write' check (scope in ('read', 'write')),
    add column expires_at timestamptz;
create index access_token_user on access_token (user_id);
