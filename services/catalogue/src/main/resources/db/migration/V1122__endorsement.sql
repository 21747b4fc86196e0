-- What the city says of a project in public; withdrawn with a reason, never deleted.
create table endorsement (
    city_id           text        not null,
    id                uuid        not null,
    project_id        uuid        not null,
    office            jsonb       not null,
    statement         jsonb       not null,
    endorsed_by       text        not null,
    endorsed_at       timestamptz not null,
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    withdrawal_reason text        check (length(withdrawal_reason) between 1 and 1000),
    primary key (city_id, id),
    foreign key (city_id, project_id) references project (city_id, id),
    constraint withdrawn_whole check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawal_reason is null))
);
create index endorsement_newest on endorsement (city_id, project_id, endorsed_at desc);
create unique index endorsement_one_of_office on endorsement (city_id, project_id, office) where withdrawn_at is null;
select city_owned('endorsement');
grant select, insert, update (withdrawn_by, withdrawn_at, withdrawal_reason) on endorsement to ${service_role};
