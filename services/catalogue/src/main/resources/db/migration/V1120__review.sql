-- What an official has declared about a project; a declaration is never changed, an interest never taken back.
create table interest (
    city_id     text        not null,
    id          uuid        not null,
    project_id  uuid        not null,
    official    text        not null,
    interest    boolean     not null,
    explanation text        check (length(explanation) between 1 and 1000),
    declared_at timestamptz not null,
    primary key (city_id, id),
    foreign key (city_id, project_id) references project (city_id, id),
    constraint interest_explained check (not interest or explanation is not null)
);
create index interest_of_official on interest (city_id, project_id, official, declared_at desc);
select city_owned('interest');
grant select, insert on interest to ${service_role};

-- A city's own questions; without a row the installation's hold.
create table review_checklist (
    city_id text        not null,
    version bigint      not null check (version > 0),
    items   jsonb       not null,
    set_by  text        not null,
    set_at  timestamptz not null,
    primary key (city_id, version)
);
select city_owned('review_checklist');
grant select, insert on review_checklist to ${service_role};

-- One round of review for each submission, with what the reviewers were asked and what the project was when it began.
create table review (
    city_id            text        not null,
    id                 uuid        not null,
    project_id         uuid        not null,
    round              int         not null check (round > 0),
    state              text        not null check (state in ('OPEN', 'PROPOSED', 'APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'ENDED')),
    owner              text        not null,
    title              jsonb       not null,
    category_id        text        not null,
    goal_minor         bigint      not null,
    currency           text        not null,
    needs_second       boolean     not null,
    started_at         timestamptz not null,
    due_at             timestamptz not null check (due_at > started_at),
    checklist          jsonb       not null,
    answers            jsonb       not null,
    feasibility        text        check (feasibility in ('FEASIBLE', 'WITH_CONDITIONS', 'NOT_FEASIBLE')),
    feasibility_reason jsonb,
    cost_low_minor     bigint      check (cost_low_minor > 0),
    cost_high_minor    bigint      check (cost_high_minor >= cost_low_minor),
    cost_reason        jsonb,
    decision           text        check (decision in ('APPROVE', 'REQUEST_CHANGES', 'REJECT')),
    reason             jsonb,
    decided_by         text        check (decided_by <> owner),
    decided_at         timestamptz,
    approval_id        uuid,
    confirmed_by       text        check (confirmed_by <> owner),
    closed_at          timestamptz,
    version            bigint      not null,
    primary key (city_id, id),
    unique (city_id, project_id, round),
    foreign key (city_id, project_id) references project (city_id, id),
    constraint feasibility_explained check ((feasibility is null) = (feasibility_reason is null)),
    constraint cost_whole check ((cost_low_minor is null) = (cost_high_minor is null) and (cost_low_minor is null) = (cost_reason is null)),
    constraint decided_whole check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)
        and (decision is null) = (reason is null)),
    constraint decided_as_it_stands check (case state
        when 'OPEN' then decision is null
        when 'PROPOSED' then decision in ('APPROVE', 'REJECT') and approval_id is not null
        when 'APPROVED' then decision = 'APPROVE'
        when 'CHANGES_REQUESTED' then decision = 'REQUEST_CHANGES'
        when 'REJECTED' then decision = 'REJECT'
        else true end),
    constraint review_four_eyes check (confirmed_by <> decided_by),
    constraint second_signature check (state not in ('APPROVED', 'REJECTED') or not needs_second or confirmed_by is not null),
    constraint closed_since check ((state in ('OPEN', 'PROPOSED')) = (closed_at is null))
);
create unique index review_one_open on review (city_id, project_id) where closed_at is null;
create index review_due on review (city_id, due_at, id) where closed_at is null;
create index review_closed on review (city_id, closed_at desc, id) where closed_at is not null;
select city_owned('review');
grant select, insert, update on review to ${service_role};
