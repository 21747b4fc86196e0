-- Claims of backers against the guarantee of a project. The official who decides is never the one who claims.
create table claim (
    city_id        text        not null,
    id             uuid        not null,
    project_id     uuid        not null,
    filed_by       text        not null,
    grounds        text        not null check (grounds in ('NOT_DELIVERED', 'STOPPED', 'LATE', 'DIFFERENT')),
    language       text        not null check (language in ('fa', 'en')),
    said           text        not null check (length(said) between 3 and 4000),
    amount_minor   bigint      not null check (amount_minor > 0),
    currency       text        not null check (currency ~ '^[A-Z]{3}$'),
    state          text        not null default 'FILED' check (state in ('FILED', 'ACCEPTED', 'REJECTED')),
    filed_at       timestamptz not null,
    due_at         timestamptz not null check (due_at > filed_at),
    accepted_minor bigint      check (accepted_minor between 1 and amount_minor),
    reason         text        check (length(reason) between 3 and 2000),
    decided_by     text,
    decided_at     timestamptz check (decided_at >= filed_at),
    primary key (city_id, id),
    unique (city_id, project_id, filed_by),
    foreign key (city_id, project_id) references project (city_id, id),
    constraint decided_whole check ((state = 'FILED') = (reason is null) and (reason is null) = (decided_by is null)
        and (reason is null) = (decided_at is null)),
    constraint accepted_with_amount check ((state = 'ACCEPTED') = (accepted_minor is not null)),
    constraint not_decided_by_its_author check (decided_by <> filed_by)
);
create index claim_newest on claim (city_id, project_id, filed_at desc, id desc);
create index claim_due on claim (city_id, due_at, id);
select city_owned('claim');
grant select, insert, update (state, accepted_minor, reason, decided_by, decided_at) on claim to ${service_role};
