create table project (
    city_id       text        not null,
    id            uuid        not null,
    owner         text        not null,
    state         text        not null check (state in ('DRAFT', 'PUBLISHED', 'FUNDING', 'SUCCEEDED', 'FAILED', 'DELIVERING', 'REPORTED',
                                                        'CLOSED', 'WITHDRAWN', 'SUSPENDED')),
    category_id   text        not null,
    goal_minor    bigint      not null check (goal_minor > 0),
    currency      text        not null check (currency ~ '^[A-Z]{3}$'),
    title         jsonb       not null,
    summary       jsonb       not null,
    content       jsonb       not null,
    -- The words of title and summary, folded the way queries are.
    search_text   text        not null,
    opens_at      timestamptz,
    closes_at     timestamptz check (closes_at > opens_at),
    terms_version int         check (terms_version > 0),
    terms_hash    text        check (terms_hash ~ '^[0-9a-f]{64}$'),
    version       bigint      not null,
    created_at    timestamptz not null default now(),
    primary key (city_id, id),
    constraint terms_whole check ((terms_version is null) = (terms_hash is null) and (terms_version is null) = (closes_at is null)
        and (terms_version is null) = (opens_at is null)),
    constraint funded_by_terms check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN') or terms_version is not null)
);
create index project_newest on project (city_id, created_at desc, id);
create index project_newest_anywhere on project (created_at desc, id) where state <> 'DRAFT';
create index project_words on project using gin (to_tsvector('simple', search_text));
select city_owned('project');
grant select, insert, update on project to ${service_role};
select grant_across_cities('project', 'select');

create table project_update (
    city_id    text        not null,
    id         uuid        not null,
    project_id uuid        not null,
    title      jsonb       not null,
    body       jsonb       not null,
    posted_by  text        not null,
    posted_at  timestamptz not null default now(),
    primary key (city_id, id),
    foreign key (city_id, project_id) references project (city_id, id)
);
create index project_update_newest on project_update (city_id, project_id, posted_at desc, id);
select city_owned('project_update');
grant select, insert on project_update to ${service_role};
