-- What partners run on their own platforms in the area of a city. Sums are statements of the partner; no ledger knows them.
create table external_project (
    city_id         text          not null,
    id              uuid          not null,
    partner         text          not null check (partner <> ''),
    external_id     text          not null check (external_id ~ '^[A-Za-z0-9._-]{1,100}$'),
    platform_name   jsonb         not null,
    title           jsonb         not null,
    url             text          not null check (url like 'https://%'),
    latitude        numeric(9, 6) not null check (latitude between -90 and 90),
    longitude       numeric(9, 6) not null check (longitude between -180 and 180),
    raised_minor    bigint        not null check (raised_minor >= 0),
    target_minor    bigint        not null check (target_minor > 0),
    currency        text          not null check (currency ~ '^[A-Z]{3}$'),
    status          text          not null check (status in ('OPEN', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    ends_at         timestamptz,
    as_of           timestamptz   not null,
    first_fed_at    timestamptz   not null default now(),
    version         bigint        not null default 1 check (version > 0),
    primary key (city_id, id),
    unique (city_id, partner, external_id)
);
create index external_project_newest on external_project (city_id, first_fed_at desc, id desc);
select city_owned('external_project');
grant select, insert, update on external_project to ${service_role};
