-- Studies by the Delphi method. Ratings stand by seat; who a seat is stands apart (study_contact) and is erased after the study.
create table study (
    city_id        text        not null,
    id             uuid        not null,
    origin         text        not null check (origin in ('CONDUCTED', 'AS_PUBLISHED')),
    state          text        not null check (state in ('DRAFT', 'RUNNING', 'FINISHED', 'PUBLISHED')),
    title          jsonb       not null,
    purpose        jsonb       not null,
    rules          jsonb       not null,
    source         jsonb,
    briefing       jsonb,
    round          int         not null default 0 check (round between 0 and 9),
    round_open     boolean     not null default false,
    created_by     text        not null,
    created_at     timestamptz not null default now(),
    opened_at      timestamptz,
    finished_at    timestamptz,
    published_at   timestamptz,
    published_by   text,
    report         jsonb,
    stable         boolean     not null default false,
    version        int         not null default 1,
    primary key (city_id, id),
    constraint briefed_before_the_first_round check (round = 0 or briefing is not null),
    constraint drafts_have_no_round check ((state = 'DRAFT') = (opened_at is null and origin = 'CONDUCTED')),
    constraint open_only_while_running check (not round_open or state = 'RUNNING'),
    constraint published_whole check ((state = 'PUBLISHED') = (report is not null) and (report is null) = (published_at is null)),
    constraint printed_figures_name_their_source check ((origin = 'AS_PUBLISHED') = (source is not null)),
    constraint stable_when_published check (not stable or state = 'PUBLISHED')
);
create index study_newest on study (city_id, created_at desc, id desc);
select city_owned('study');
grant select, insert, update on study to ${service_role};

create table study_panel (
    city_id      text  not null,
    study_id     uuid  not null,
    id           uuid  not null,
    position     int   not null,
    name         jsonb not null,
    composition  jsonb not null,
    outcome      text  check (outcome in ('STABLE_CONSENSUS', 'NO_STABLE_CONSENSUS', 'NO_ITEMS_LEFT', 'TOO_FEW_RATINGS')),
    closed_after int,
    primary key (city_id, study_id, id),
    foreign key (city_id, study_id) references study,
    constraint closed_whole check ((outcome is null) = (closed_after is null))
);
select city_owned('study_panel');
grant select, insert, update, delete on study_panel to ${service_role};

create table study_item (
    city_id       text  not null,
    study_id      uuid  not null,
    panel_id      uuid  not null,
    service_id    uuid  not null,
    position      int   not null,
    name          jsonb not null,
    first_round   int   not null default 1 check (first_round > 0),
    cut_after     int   check (cut_after >= first_round),
    removed_after int   check (removed_after >= first_round),
    primary key (city_id, study_id, panel_id, service_id),
    foreign key (city_id, study_id, panel_id) references study_panel on delete cascade
);
select city_owned('study_item');
grant select, insert, update, delete on study_item to ${service_role};

create table study_expert (
    city_id      text    not null,
    study_id     uuid    not null,
    id           uuid    not null,
    kind         text    not null check (kind in ('UNIVERSITY', 'PROCESS', 'STRATEGIC_OWNER', 'EXECUTIVE_OWNER')),
    years        int     not null check (years between 0 and 70),
    state        text    not null check (state in ('LISTED', 'INVITED', 'ACCEPTED', 'DECLINED', 'LAPSED')),
    code_hash    bytea   check (length(code_hash) = 32),
    subject      text,
    publish_name boolean not null default false,
    primary key (city_id, study_id, id),
    foreign key (city_id, study_id) references study,
    constraint one_seat_a_person unique (city_id, study_id, subject),
    constraint one_code_a_seat unique (city_id, code_hash),
    constraint a_code_until_the_answer check ((code_hash is not null) = (state = 'INVITED')),
    constraint only_who_accepted_is_bound check (subject is null or state = 'ACCEPTED')
);
create index study_expert_person on study_expert (city_id, subject);
select city_owned('study_expert');
grant select, insert, update, delete on study_expert to ${service_role};

create table study_contact (
    city_id   text not null,
    study_id  uuid not null,
    expert_id uuid not null,
    name      text not null,
    email     text not null,
    language  text not null check (language in ('fa', 'en')),
    primary key (city_id, study_id, expert_id),
    foreign key (city_id, study_id, expert_id) references study_expert on delete cascade
);
create unique index study_contact_once on study_contact (city_id, study_id, lower(email));
select city_owned('study_contact');
grant select, insert, delete on study_contact to ${service_role};

-- The number is random and stands for the expert in everything that is published.
create table study_seat (
    city_id   text not null,
    study_id  uuid not null,
    panel_id  uuid not null,
    expert_id uuid not null,
    number    int  check (number > 0),
    primary key (city_id, study_id, panel_id, expert_id),
    unique (city_id, study_id, panel_id, number),
    foreign key (city_id, study_id, panel_id) references study_panel on delete cascade,
    foreign key (city_id, study_id, expert_id) references study_expert on delete cascade
);
select city_owned('study_seat');
grant select, insert, update, delete on study_seat to ${service_role};

create table study_submission (
    city_id      text        not null,
    study_id     uuid        not null,
    round        int         not null check (round > 0),
    panel_id     uuid        not null,
    expert_id    uuid        not null,
    saved_at     timestamptz not null default now(),
    submitted_at timestamptz,
    primary key (city_id, study_id, round, panel_id, expert_id),
    foreign key (city_id, study_id, panel_id, expert_id) references study_seat
);
select city_owned('study_submission');
grant select, insert, update on study_submission to ${service_role};

create table study_rating (
    city_id    text     not null,
    study_id   uuid     not null,
    round      int      not null,
    panel_id   uuid     not null,
    expert_id  uuid     not null,
    service_id uuid     not null,
    rating     smallint not null check (rating between 1 and 5),
    primary key (city_id, study_id, round, panel_id, expert_id, service_id),
    foreign key (city_id, study_id, round, panel_id, expert_id) references study_submission,
    foreign key (city_id, study_id, panel_id, service_id) references study_item
);
select city_owned('study_rating');
grant select, insert, delete on study_rating to ${service_role};

-- What a closed round said; never changed.
create table study_result (
    city_id   text        not null,
    study_id  uuid        not null,
    round     int         not null,
    panel_id  uuid        not null,
    figures   jsonb       not null,
    closed_at timestamptz not null default now(),
    primary key (city_id, study_id, round, panel_id),
    foreign key (city_id, study_id, panel_id) references study_panel
);
select city_owned('study_result');
grant select, insert on study_result to ${service_role};

create table study_proposal (
    city_id         text        not null,
    study_id        uuid        not null,
    id              uuid        not null,
    panel_id        uuid        not null,
    expert_id       uuid        not null,
    round           int         not null,
    kind            text        not null check (kind in ('ADD', 'REMOVE')),
    service_id      uuid,
    words           text,
    reason          text        not null,
    state           text        not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REJECTED')),
    decision_reason text,
    decided_by      text,
    proposed_at     timestamptz not null default now(),
    primary key (city_id, study_id, id),
    foreign key (city_id, study_id, panel_id, expert_id) references study_seat,
    constraint says_what check (coalesce(service_id::text, words) is not null),
    constraint decided_whole check ((state = 'OPEN') = (decided_by is null) and (state = 'OPEN') = (decision_reason is null))
);
select city_owned('study_proposal');
grant select, insert, update (service_id, state, decision_reason, decided_by) on study_proposal to ${service_role};
