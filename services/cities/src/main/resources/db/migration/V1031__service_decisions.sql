-- Every verdict of the legal screening; the newest one is the item's.
create table service_screening (
    city_id    text        not null,
    id         bigint      generated always as identity,
    item_id    uuid        not null,
    verdict    text        not null check (verdict in ('KEPT', 'EXCLUDED')),
    reasons    text[]      not null check (reasons <@ array['LEGAL_PROHIBITION', 'LICENCES', 'TECHNICAL_EXPERTISE', 'INTER_AGENCY_COORDINATION',
        'DATA_SECURITY', 'CONFIDENTIALITY', 'EXTRA_COST', 'UNCLEAR_RESPONSIBILITY', 'QUALITY', 'RIGHTS_OF_OTHERS']),
    note       text,
    decided_by text        not null,
    decided_at timestamptz not null default now(),
    primary key (city_id, item_id, id),
    foreign key (city_id, item_id) references service_item,
    constraint excluded_with_reason check ((verdict = 'EXCLUDED') = (cardinality(reasons) > 0))
);
select city_owned('service_screening');
grant select, insert on service_screening to ${service_role};

-- One sheet a member of the committee and item.
create table readiness_sheet (
    city_id        text        not null,
    item_id        uuid        not null,
    member         text        not null,
    seat           text        not null check (seat in ('TECHNICAL', 'PLANNING', 'SOCIAL_WORK', 'LEGAL')),
    livelihood     int         not null check (livelihood between 1 and 5),
    jobs           int         not null check (jobs between 1 and 5),
    deprived_areas int         not null check (deprived_areas between 1 and 5),
    acceptance     int         not null check (acceptance between 1 and 5),
    note           text,
    scored_at      timestamptz not null default now(),
    primary key (city_id, item_id, member),
    foreign key (city_id, item_id) references service_item
);
select city_owned('readiness_sheet');
grant select, insert, update on readiness_sheet to ${service_role};

create table first_wave (
    city_id      text        not null,
    version      int         not null check (version > 0),
    review_on    date        not null,
    note         text,
    published_by text        not null,
    published_at timestamptz not null default now(),
    primary key (city_id, version)
);
select city_owned('first_wave');
grant select, insert on first_wave to ${service_role};
create table first_wave_item (
    city_id  text not null,
    version  int  not null,
    position int  not null,
    item_id  uuid not null,
    primary key (city_id, version, position),
    unique (city_id, version, item_id),
    foreign key (city_id, version) references first_wave,
    foreign key (city_id, item_id) references service_item
);
select city_owned('first_wave_item');
grant select, insert on first_wave_item to ${service_role};

-- Who runs a service from a day on, and what a contractor costs; nothing is overwritten.
create table service_mode (
    city_id text        not null,
    item_id uuid        not null,
    since   date        not null,
    mode    text        not null check (mode in ('IN_HOUSE', 'CONTRACT', 'HYBRID', 'CROWD')),
    reason  text        not null,
    set_by  text        not null,
    set_at  timestamptz not null default now(),
    primary key (city_id, item_id, since),
    foreign key (city_id, item_id) references service_item
);
select city_owned('service_mode');
grant select, insert on service_mode to ${service_role};
create table cost_baseline (
    city_id      text        not null,
    id           bigint      generated always as identity,
    item_id      uuid        not null,
    cost_minor   bigint      not null check (cost_minor > 0),
    currency     text        not null check (length(currency) = 3),
    period_start date        not null,
    period_end   date        not null check (period_end >= period_start),
    source       text        not null,
    entered_by   text        not null,
    entered_at   timestamptz not null default now(),
    primary key (city_id, item_id, id),
    foreign key (city_id, item_id) references service_item
);
select city_owned('cost_baseline');
grant select, insert on cost_baseline to ${service_role};
