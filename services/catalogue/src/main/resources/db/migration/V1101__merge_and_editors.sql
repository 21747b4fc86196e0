-- Texts that are nearly the same share many groups of three letters.
create extension if not exists pg_trgm;
create index project_alike on project using gin (search_text gin_trgm_ops);

-- The proposals that were merged into this one, and whose they were.
alter table project add credits jsonb not null default '[]' check (jsonb_typeof(credits) = 'array');

create index project_of_owner on project (city_id, owner, created_at desc, id);

-- People who write a project beside its owner. The address is known until the invitation is taken or has run out, then erased.
create table project_editor (
    city_id     text        not null,
    id          uuid        not null,
    project_id  uuid        not null,
    name        text        not null check (length(name) between 1 and 120),
    email       text        check (length(email) <= 254),
    code_hash   bytea,
    invited_at  timestamptz not null,
    expires_at  timestamptz not null check (expires_at > invited_at),
    subject     text,
    accepted_at timestamptz,
    primary key (city_id, id),
    foreign key (city_id, project_id) references project (city_id, id),
    unique (city_id, project_id, subject),
    unique (city_id, code_hash),
    check ((subject is null) = (accepted_at is null)),
    check (subject is null or (email is null and code_hash is null)),
    check ((email is null) = (code_hash is null))
);
create index project_editor_of on project_editor (city_id, project_id, invited_at);
create index project_editor_by on project_editor (city_id, subject) where subject is not null;
select city_owned('project_editor');
grant select, insert, update, delete on project_editor to ${service_role};
