-- A record is ended, never deleted.
create table officer (
    city_id     text    not null references city,
    id          uuid    not null,
    name        text    not null check (length(name) between 2 and 200),
    office_fa   text,
    office_en   text,
    email       text    not null,
    responsible boolean not null,
    subject     text,
    since       date    not null,
    until       date,
    version     bigint  not null,
    primary key (city_id, id),
    constraint office_named check (coalesce(office_fa, office_en) is not null),
    constraint ends_after_it_begins check (until >= since)
);
select city_owned('officer');
grant select, insert, update on officer to ${service_role};

create table terms_acceptance (
    city_id     text        not null references city,
    version     text        not null,
    accepted_by text        not null,
    accepted_at timestamptz not null default now(),
    primary key (city_id, version)
);
select city_owned('terms_acceptance');
grant select, insert on terms_acceptance to ${service_role};

create table working_group_member (
    city_id         text not null references city,
    id              uuid not null,
    name            text not null check (length(name) between 2 and 200),
    organization_fa text,
    organization_en text,
    kind            text not null check (kind in ('DEPARTMENT', 'LEGAL', 'CIVIL_SOCIETY')),
    subject         text,
    since           date not null,
    until           date,
    primary key (city_id, id),
    constraint organization_named check (coalesce(organization_fa, organization_en) is not null),
    constraint ends_after_it_begins check (until >= since)
);
select city_owned('working_group_member');
grant select, insert, update (until) on working_group_member to ${service_role};

create table obstacle (
    city_id     text        not null references city,
    id          uuid        not null,
    title       jsonb       not null,
    description jsonb       not null,
    owner       jsonb       not null,
    due_on      date        not null,
    state       text        not null check (state in ('OPEN', 'REMOVED', 'ACCEPTED')),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    history     jsonb       not null,
    primary key (city_id, id)
);
create index obstacle_due on obstacle (city_id, due_on);
select city_owned('obstacle');
grant select, insert, update (due_on, state, history) on obstacle to ${service_role};
