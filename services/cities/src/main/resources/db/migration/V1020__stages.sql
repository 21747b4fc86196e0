-- The policy of stages, one row a version, never changed. It belongs to the installation, not to a city.
create table stage_policy (
    version      int         primary key check (version > 0),
    origin       text        not null check (origin in ('FILE', 'UPLOAD')),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    rules        jsonb       not null,
    published_by text,
    published_at timestamptz not null default now(),
    constraint uploaded_by_somebody check ((origin = 'UPLOAD') = (published_by is not null))
);
grant select, insert on stage_policy to ${service_role};

-- The version by which a city's capabilities are computed and were told last; 0 where they were told before there was one.
alter table city add column policy_version int not null default 0 check (policy_version >= 0);
alter table stage_request add column policy_version int not null default 0 check (policy_version >= 0);

create table stage_move (
    city_id         text        not null,
    number          int         not null check (number > 0),
    from_stage      text        check (from_stage <> to_stage),
    to_stage        text        not null,
    request_id      uuid        check ((request_id is null) = (from_stage is null)),
    moved_at        timestamptz not null default now(),
    reason          text,
    decision_reason text,
    figures         jsonb       not null,
    primary key (city_id, number)
);
select city_owned('stage_move');
-- A city that is being registered is not yet the city of the path.
create policy registered on stage_move for insert to ${service_role} with check (number = 1 and request_id is null);
grant select, insert on stage_move to ${service_role};

create table city_document (
    city_id      text        not null,
    id           uuid        not null,
    name         text        not null check (length(name) between 1 and 200),
    content_type text        not null check (content_type in ('application/pdf', 'image/png', 'image/jpeg')),
    bytes        bigint      not null check (bytes between 1 and 10485760),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_by  text        not null,
    uploaded_at  timestamptz not null default now(),
    primary key (city_id, id)
);
select city_owned('city_document');
grant select, insert on city_document to ${service_role};

create table stage_evidence (
    city_id       text        not null,
    id            uuid        not null,
    criterion     text        not null,
    statement     text        not null,
    url           text,
    document_id   uuid,
    submitted_by  text        not null,
    submitted_at  timestamptz not null default now(),
    verdict       text        check (verdict in ('ACCEPTED', 'REFUSED')),
    reviewed_by   text,
    reviewed_at   timestamptz,
    reasons       text,
    superseded_by uuid,
    primary key (city_id, id),
    foreign key (city_id, document_id) references city_document (city_id, id),
    foreign key (city_id, superseded_by) references stage_evidence (city_id, id) deferrable initially deferred,
    constraint shows_something check (url is not null or document_id is not null),
    constraint judged_by_another check (reviewed_by <> submitted_by),
    constraint judged_whole check ((verdict is null) = (reviewed_by is null) and (verdict is null) = (reviewed_at is null)
        and (verdict is null) = (reasons is null))
);
-- One piece of evidence counts for a criterion, the newest.
create unique index stage_evidence_one_counts on stage_evidence (city_id, criterion) where superseded_by is null;
create index stage_evidence_newest on stage_evidence (city_id, submitted_at desc);
select city_owned('stage_evidence');
grant select, insert, update (verdict, reviewed_by, reviewed_at, reasons, superseded_by) on stage_evidence to ${service_role};
