-- The end of a campaign: what was proposed with which figures, who decided, and how far it is carried out.
create table closing (
    city_id         text        not null,
    id              uuid        not null,
    project_id      uuid        not null,
    state           text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'DONE')),
    outcome         text        not null check (outcome in ('SUCCEEDED', 'FAILED')),
    currency        text        not null,
    goal            bigint      not null check (goal > 0),
    raised          bigint      not null check (raised >= 0),
    matched         bigint      not null check (matched >= 0),
    backers         bigint      not null check (backers >= 0),
    as_of           timestamptz not null,
    note            text,
    proposed_by     text        not null,
    proposed_at     timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text,
    job_id          uuid,
    version         bigint      not null default 0,
    primary key (city_id, id),
    constraint all_or_nothing check ((outcome = 'SUCCEEDED') = (raised + matched >= goal)),
    constraint four_eyes check (decided_by <> proposed_by),
    constraint decided_whole check ((state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create unique index closing_one_of_a_campaign on closing (city_id, project_id) where state <> 'REJECTED';
create index closing_newest on closing (city_id, proposed_at desc, id desc);
select city_owned('closing');
grant select, insert, update on closing to ${service_role};
