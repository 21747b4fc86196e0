-- The city's list of services and places. An item keeps its id as long as its code stands in the list; one that vanishes is retired.
create table service_list (
    city_id     text        not null,
    version     int         not null check (version > 0),
    items       int         not null check (items > 0),
    added       int         not null,
    changed     int         not null,
    retired     int         not null,
    imported_by text        not null,
    imported_at timestamptz not null default now(),
    primary key (city_id, version)
);
select city_owned('service_list');
grant select, insert on service_list to ${service_role};

create table service_item (
    city_id      text   not null,
    id           uuid   not null,
    code         text   not null check (length(code) between 1 and 60),
    parent_id    uuid,
    kind         text   not null check (kind in ('MACRO_PROCESS', 'GROUP', 'MAIN_PROCESS', 'SUB_PROCESS', 'SERVICE', 'PLACE')),
    name_fa      text,
    name_en      text,
    recipients   text[] not null default '{}' check (recipients <@ array['G2G', 'G2B', 'G2C', 'G2E']),
    area         text,
    position     int    not null,
    leaf         boolean not null,
    list_version int    not null,
    retired_in   int,
    verdict      text   check (verdict in ('KEPT', 'EXCLUDED')),
    funding      text   check (funding in ('DONATION', 'REWARD', 'INTEREST_FREE_LOAN', 'PARTNERSHIP', 'INVESTMENT')),
    continuity   text   check (continuity in ('ONE_OFF', 'CONTINUOUS')),
    version      bigint not null default 1,
    primary key (city_id, id),
    unique (city_id, code),
    foreign key (city_id, parent_id) references service_item,
    foreign key (city_id, list_version) references service_list,
    constraint named check (coalesce(name_fa, name_en) is not null),
    constraint root_is_macro check ((kind = 'MACRO_PROCESS') = (parent_id is null)),
    constraint classified_whole check ((funding is null) = (continuity is null)),
    constraint retired_later check (retired_in > list_version)
);
create index service_item_place on service_item (city_id, position, id);
create index service_item_parent on service_item (city_id, parent_id);
select city_owned('service_item');
grant select, insert, update on service_item to ${service_role};

-- What a city leaves out by recipient, and the weights of its ranking.
create table service_settings (
    city_id  text   primary key,
    left_out text[] not null check (left_out <@ array['G2G', 'G2B', 'G2C', 'G2E']),
    weights  jsonb  not null,
    version  bigint not null
);
select city_owned('service_settings');
grant select, insert, update on service_settings to ${service_role};

-- What projects can be about. A city without a row has the default ones; a retired one stays for the projects that name it.
create table service_category (
    city_id    text        not null,
    id         text        not null check (id ~ '^[a-z][a-z0-9-]{1,59}$'),
    service_id uuid,
    study_id   uuid,
    area       text        not null check (area in ('URBAN_SERVICES', 'TRAFFIC', 'CULTURE', 'OTHER')),
    department text,
    name_fa    text,
    name_en    text,
    position   int         not null,
    added_at   timestamptz not null default now(),
    retired_at timestamptz,
    primary key (city_id, id),
    unique (city_id, service_id),
    foreign key (city_id, service_id) references service_item,
    constraint named check (coalesce(name_fa, name_en) is not null)
);
select city_owned('service_category');
grant select, insert, update on service_category to ${service_role};
