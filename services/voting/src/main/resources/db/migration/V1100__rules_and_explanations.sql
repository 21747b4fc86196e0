-- Every rule of the literature: how greedy ranks, whether it may stand in the place of equal shares, the fewest votes a project needs.
alter table vote_process
    add column ranking    text    not null default 'RATIO' check (ranking in ('RATIO', 'TOTAL')),
    add column comparison boolean not null default false,
    add column min_score  bigint  check (min_score > 0),
    add constraint threshold_has_its_score
        check (kind = 'IMPORTED' or (rule = 'GREEDY_THRESHOLD') = (min_score is not null));

-- What goes beyond a result: computed after it, written once.
create table vote_explanation (
    city_id     text not null,
    process_id  uuid not null,
    explanation text not null,
    primary key (city_id, process_id),
    foreign key (city_id, process_id) references vote_result (city_id, process_id)
);
select city_owned('vote_explanation');
grant select, insert on vote_explanation to ${service_role};

-- Counts that people ordered; forgotten after some days.
create table tally_order (
    city_id        text        not null,
    id             uuid        not null,
    job_id         uuid        not null,
    subject        text        not null,
    ballots_sha256 text        not null check (length(ballots_sha256) = 64),
    rule           text        not null,
    utility        text        not null,
    completion     text        not null,
    tie_rule       text        not null,
    step           numeric     not null check (step > 0),
    ranking        text        not null,
    comparison     boolean     not null,
    explain        boolean     not null,
    ordered_at     timestamptz not null default now(),
    finished       boolean     not null default false,
    tally          text,
    problem        text,
    primary key (city_id, id),
    constraint finished_with_an_outcome check (not finished or tally is not null or problem is not null)
);
create index tally_order_unfinished on tally_order (city_id, subject) where not finished;
select city_owned('tally_order');
grant select, insert, update, delete on tally_order to ${service_role};
