-- Who backed what, as the pledges service tells it: for links that brought a pledge and for claims against a guarantee.
create table backing (
    city_id      text        not null,
    pledge_id    uuid        not null,
    project_id   uuid        not null,
    backer       text        not null,
    amount_minor bigint      not null check (amount_minor > 0),
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    captured_at  timestamptz not null,
    refunded_at  timestamptz,
    primary key (city_id, pledge_id)
);
create index backing_of on backing (city_id, project_id, backer);
select city_owned('backing');
grant select, insert, update (refunded_at) on backing to ${service_role};

create table ambassador (
    city_id    text        not null,
    project_id uuid        not null,
    person     text        not null,
    code       text        not null check (code ~ '^[0-9a-z]{10}$'),
    since      timestamptz not null,
    primary key (city_id, project_id, person),
    unique (city_id, project_id, code),
    foreign key (city_id, project_id) references project (city_id, id)
);
select city_owned('ambassador');
-- Nobody changes a row; the right to update one column is the right to lock a row.
grant select, insert, delete, update (since) on ambassador to ${service_role};

-- Whose link led to a pledge, as the backer says. It counts once the same person has paid.
create table introduction (
    city_id    text not null,
    pledge_id  uuid not null,
    project_id uuid not null,
    code       text not null,
    backer     text not null,
    primary key (city_id, pledge_id),
    foreign key (city_id, project_id, code) references ambassador (city_id, project_id, code) on delete cascade
);
create index introduction_by on introduction (city_id, project_id, code);
select city_owned('introduction');
grant select, insert on introduction to ${service_role};
