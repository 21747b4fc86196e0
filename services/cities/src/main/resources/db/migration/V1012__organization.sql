-- What the identity service is to know of each city, and whether it does.
create table city_organization (
    city_id         text        primary key references city,
    name            text        not null,
    state           text        not null default 'WANTED' check (state in ('WANTED', 'PRESENT')),
    organization_id text,
    attempts        int         not null default 0 check (attempts >= 0),
    problem         text        check (problem in ('AWAY', 'REFUSED')),
    checked_at      timestamptz,
    next_attempt_at timestamptz not null default now()
);
create index city_organization_due on city_organization (next_attempt_at);
select city_owned('city_organization');
-- A city is registered before any request can be about it.
create policy registered on city_organization for insert to ${service_role} with check (true);
grant select, insert, update on city_organization to ${service_role};
select grant_across_cities('city_organization', 'select, update');

-- Cities that are there already; the owner reads the register for this one statement.
alter table city no force row level security;
insert into city_organization (city_id, name)
    select city_id, case when name_fa is null then name_en when name_en is null then name_fa else name_fa || ' (' || name_en || ')' end from city;
alter table city force row level security;
