-- What everybody may see is read by everybody of the city that the path names: it stays city-owned.
create table city_profile (
    city_id        text   primary key references city,
    description    jsonb,
    claim          jsonb,
    address        jsonb,
    phone          text,
    email          text,
    website        text,
    header         text   not null check (header in ('BRIDGE', 'NONE')),
    emblem         text   check (emblem ~ '^[0-9a-f]{64}$'),
    emblem_width   int    check (emblem_width > 0),
    emblem_height  int    check (emblem_height > 0),
    version        bigint not null check (version > 0),
    constraint emblem_whole check ((emblem is null) = (emblem_width is null) and (emblem is null) = (emblem_height is null))
);
select city_owned('city_profile');
grant select, insert, update on city_profile to ${service_role};

-- Small, drawn by ourselves, and read by everybody: it lies with the rest of the city, in every copy and backup.
create table city_emblem (
    city_id text  primary key references city,
    picture bytea not null check (length(picture) < 4000000)
);
select city_owned('city_emblem');
grant select, insert, update on city_emblem to ${service_role};

create table district_map (
    city_id text   primary key references city,
    version bigint not null check (version > 0)
);
select city_owned('district_map');
grant select, insert, update on district_map to ${service_role};

create table district (
    city_id  text           not null references district_map,
    id       text           not null check (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    position int            not null check (position >= 0),
    name     jsonb          not null,
    geometry jsonb          not null check (geometry ->> 'type' in ('Polygon', 'MultiPolygon')),
    area_km2 numeric(12, 3) not null check (area_km2 >= 0),
    primary key (city_id, id)
);
select city_owned('district');
grant select, insert, update, delete on district to ${service_role};

create table census (
    city_id     text        not null references city,
    year        int         not null check (year between 1900 and 2200),
    source      text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null default now(),
    version     bigint      not null check (version > 0),
    primary key (city_id, year)
);
select city_owned('census');
grant select, insert, update on census to ${service_role};

create function total(bigint[]) returns bigint language sql immutable as 'select sum(figure)::bigint from unnest($1) as figure';

create table census_row (
    city_id    text     not null,
    year       int      not null,
    district   text     not null,
    population bigint   not null check (population >= 0),
    ages       bigint[] not null check (cardinality(ages) = 6 and total(ages) = population and 0 <= all (ages)),
    education  bigint[] not null check (cardinality(education) = 4 and total(education) = population and 0 <= all (education)),
    incomes    bigint[] check (cardinality(incomes) = 3 and total(incomes) = population and 0 <= all (incomes)),
    primary key (city_id, year, district),
    foreign key (city_id, year) references census,
    -- A district that figures name cannot disappear.
    foreign key (city_id, district) references district
);
create index census_row_district on census_row (city_id, district);
select city_owned('census_row');
grant select, insert, delete on census_row to ${service_role};
