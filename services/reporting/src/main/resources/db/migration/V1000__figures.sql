-- Every fact about money, kept as it was told: the figures below can be recomputed from these rows alone. A fact that is told twice,
-- even under two event ids, is one row.
create table money_fact (
    city_id     text        not null,
    project_id  uuid        not null,
    subject_id  uuid        not null,
    sequence    bigint      not null,
    type        text        not null check (type in ('PLEDGE_CAPTURED', 'PLEDGE_REFUNDED', 'MATCH_EARNED', 'MATCH_REVERSED', 'AWARD_LAPSED',
                                                     'PAYOUT_SETTLED', 'PAYOUT_RETURNED')),
    minor       bigint      not null check (minor >= 0),
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    happened_at timestamptz not null,
    primary key (city_id, project_id, subject_id, sequence, type)
);
select city_owned('money_fact');
grant select, insert on money_fact to ${service_role};

-- The sums per project, moved in the transaction of each fact. A project that catalogue has not told yet has no state and is in no
-- figure; its sums are complete when it appears.
create table project_figures (
    city_id            text        not null,
    project_id         uuid        not null,
    title_fa           text,
    title_en           text,
    category_id        text,
    state              text        check (state in ('PUBLISHED', 'FUNDING', 'SUCCEEDED', 'FAILED', 'DELIVERING', 'REPORTED', 'CLOSED',
                                                    'WITHDRAWN', 'SUSPENDED')),
    catalogue_state    text,
    catalogue_sequence bigint      not null default -1,
    outcome            text        check (outcome in ('SUCCEEDED', 'FAILED')),
    delivered          boolean     not null default false,
    published_at       timestamptz not null default 'epoch',
    terms_version      int         not null default 0,
    goal_minor         bigint,
    closes_at          timestamptz,
    currency           text        check (currency ~ '^[A-Z]{3}$'),
    raised_minor       bigint      not null default 0,
    matched_minor      bigint      not null default 0,
    paid_out_minor     bigint      not null default 0,
    pledges            bigint      not null default 0,
    as_of              timestamptz not null default 'epoch',
    primary key (city_id, project_id),
    constraint told_whole check ((state is null) = (catalogue_state is null) and (state is null) = (category_id is null)
        and (state is null or coalesce(title_fa, title_en) is not null)),
    constraint terms_whole check ((goal_minor is null) = (closes_at is null) and (goal_minor is null) = (terms_version = 0))
);
create index project_figures_newest on project_figures (city_id, published_at desc, project_id desc) where state is not null;
select city_owned('project_figures');
grant select, insert, update on project_figures to ${service_role};
select grant_across_cities('project_figures', 'select');

-- How many took part in a vote. Numbers stand here from the opening on (the roll), but no figure shows a vote before its close.
create table vote_turnout (
    city_id      text        not null,
    process_id   uuid        not null,
    title_fa     text,
    title_en     text,
    step         text        not null check (step in ('OPENED', 'CLOSED', 'PUBLISHED')),
    roll_entries bigint      not null check (roll_entries >= 0),
    ballots      bigint      not null default 0 check (ballots >= 0),
    closed_at    timestamptz,
    as_of        timestamptz not null,
    primary key (city_id, process_id),
    constraint closed_whole check ((step = 'OPENED') = (closed_at is null))
);
create index vote_turnout_newest on vote_turnout (city_id, closed_at desc, process_id desc) where step <> 'OPENED';
select city_owned('vote_turnout');
grant select, insert, update on vote_turnout to ${service_role};
select grant_across_cities('vote_turnout', 'select');
