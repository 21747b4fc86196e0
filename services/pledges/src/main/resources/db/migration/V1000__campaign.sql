-- The terms of each campaign as catalogue froze them, and what this service decided about it. Whether it is open follows from time.
create table campaign (
    city_id       text        not null,
    project_id    uuid        not null,
    title_fa      text,
    title_en      text,
    category_id   text        not null,
    currency      text        not null check (currency ~ '^[A-Z]{3}$'),
    goal          bigint      not null check (goal > 0),
    success_rule  text        not null check (success_rule = 'ALL_OR_NOTHING'),
    opens_at      timestamptz not null,
    closes_at     timestamptz not null check (closes_at > opens_at),
    terms_version int         not null check (terms_version > 0),
    terms_hash    text        not null check (terms_hash ~ '^[0-9a-f]{64}$'),
    closing_id    uuid,
    outcome       text        check (outcome in ('SUCCEEDED', 'FAILED')),
    version       bigint      not null default 0,
    primary key (city_id, project_id),
    constraint outcome_by_a_closing check (outcome is null or closing_id is not null),
    constraint title_in_some_language check (title_fa is not null or title_en is not null)
);
create index campaign_by_deadline on campaign (city_id, closes_at, project_id);
select city_owned('campaign');
grant select, insert, update on campaign to ${service_role};
select grant_across_cities('campaign', 'select');

-- What match funds have booked for pledges, as matching tells it. A reversal that arrives first wins all the same.
create table booked_match (
    city_id    text    not null,
    match_id   uuid    not null,
    project_id uuid    not null,
    fund_id    uuid    not null,
    amount     bigint  not null check (amount > 0),
    currency   text    not null,
    reversed   boolean not null,
    primary key (city_id, match_id)
);
create index booked_match_by_project on booked_match (city_id, project_id, fund_id) include (amount) where not reversed;
select city_owned('booked_match');
grant select, insert, update on booked_match to ${service_role};
