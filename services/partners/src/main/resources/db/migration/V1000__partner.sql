-- Partners belong to the installation, not to a city.
create table partner (
    id         uuid        primary key,
    name_fa    text,
    name_en    text,
    client_id  text        not null unique,
    website    text,
    scopes     text[]      not null check (cardinality(scopes) > 0),
    state      text        not null check (state in ('ACTIVE', 'SUSPENDED')),
    created_at timestamptz not null default now(),
    constraint named check (coalesce(name_fa, name_en) is not null)
);
create index partner_newest on partner (created_at desc, id);
grant select, insert on partner to ${service_role};

-- Every decision of a city stays; the highest revision is in force.
create table admission (
    city_id    text        not null,
    partner_id uuid        not null references partner (id),
    revision   int         not null check (revision > 0),
    state      text        not null check (state in ('ADMITTED', 'WITHDRAWN')),
    scopes     text[]      not null,
    reason     text        not null,
    decided_by text        not null,
    decided_at timestamptz not null default now(),
    primary key (city_id, partner_id, revision)
);
create index admission_of_partner on admission (partner_id);
select city_owned('admission');
grant select, insert on admission to ${service_role};
select grant_across_cities('admission', 'select');

-- The copy of the catalogue's public projects.
create table project_copy (
    city_id      text        not null,
    project_id   uuid        not null,
    title        jsonb       not null,
    summary      jsonb,
    category_id  text        not null,
    state        text        not null,
    published_at timestamptz not null,
    changed_at   timestamptz not null,
    version      bigint      not null,
    primary key (city_id, project_id)
);
create index project_copy_changed on project_copy (city_id, changed_at desc, project_id);
select city_owned('project_copy');
grant select, insert, update on project_copy to ${service_role};
