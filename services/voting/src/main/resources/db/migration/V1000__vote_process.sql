create table vote_process (
    city_id       text        not null,
    id            uuid        not null,
    kind          text        not null check (kind in ('LIVE', 'IMPORTED')),
    state         text        not null check (state in ('DRAFT', 'OPEN', 'CLOSED', 'PUBLISHED')),
    title         jsonb       not null,
    description   jsonb,
    budget_minor  bigint      not null check (budget_minor >= 0),
    currency      text        not null check (length(currency) = 3),
    rule          text        not null,
    utility       text        not null,
    completion    text        not null,
    tie_rule      text        not null,
    max_choices   int         check (max_choices > 0),
    items         jsonb       not null,
    rules_sha256  text        check (length(rules_sha256) = 64),
    roll_entries  bigint      check (roll_entries >= 0),
    ballots       bigint      check (ballots >= 0),
    created_at    timestamptz not null,
    opened_at     timestamptz,
    closed_at     timestamptz,
    published_at  timestamptz,
    version       bigint      not null,
    primary key (city_id, id),
    unique (id),
    constraint frozen_when_open check (kind = 'IMPORTED' or (state = 'DRAFT') = (rules_sha256 is null)),
    constraint ballots_within_roll check (roll_entries is null or ballots is null or ballots <= roll_entries),
    constraint published_when check ((state = 'PUBLISHED') = (published_at is not null))
);
create index vote_process_newest on vote_process (city_id, created_at desc, id);
select city_owned('vote_process');
grant select, insert, update on vote_process to ${service_role};

-- What was counted; written once.
create table vote_result (
    city_id        text        not null,
    process_id     uuid        not null,
    tally          text        not null,
    tally_sha256   text        not null check (length(tally_sha256) = 64),
    ballots_sha256 text        not null check (length(ballots_sha256) = 64),
    checkpoint     text,
    checkpoint_key text,
    software       text        not null,
    counted_at     timestamptz not null,
    primary key (city_id, process_id),
    foreign key (city_id, process_id) references vote_process (city_id, id)
);
select city_owned('vote_result');
grant select, insert on vote_result to ${service_role};
