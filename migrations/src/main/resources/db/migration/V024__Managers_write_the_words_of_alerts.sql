-- What managers make of the words of alerts, version by version; the last one of a kind and language holds. One without a text goes back to the built-in words.
create table template_version (
    kind      text        not null,
    language  text        not null check (language in ('zh-CN', 'en')),
    version   integer     not null check (version > 0),
    text      text,
    saved_by  text        not null,
    saved_at  timestamptz not null,
    -- Why people were told in the built-in words instead, when that happened first.
    problem   text,
    broken_at timestamptz,
    primary key (kind, language, version)
);
