-- Where the money of a project is to come from; its shares add up to the goal.
create table funding_plan (
    city_id    text   not null,
    project_id uuid   not null,
    version    bigint not null check (version > 0),
    primary key (city_id, project_id),
    foreign key (city_id, project_id) references project (city_id, id)
);
select city_owned('funding_plan');
grant select, insert, update on funding_plan to ${service_role};

create table project_share (
    city_id           text        not null,
    project_id        uuid        not null,
    number            int         not null check (number between 1 and 20),
    source            text        not null check (source in ('CROWD', 'MATCH', 'BUDGET', 'IN_KIND')),
    amount_minor      bigint      not null check (amount_minor > 0),
    currency          text        not null check (currency ~ '^[A-Z]{3}$'),
    label             jsonb,
    condition_kind    text        not null check (condition_kind in ('NONE', 'BACKERS', 'RAISED', 'VOTE', 'COUNCIL')),
    condition_number  bigint      check (condition_number > 0),
    condition_minor   bigint      check (condition_minor > 0),
    condition_text    jsonb,
    state             text        not null check (state in ('OPEN', 'MET', 'MISSED')),
    reason            jsonb,
    decided_by        text,
    decided_at        timestamptz,
    primary key (city_id, project_id, number),
    foreign key (city_id, project_id) references funding_plan (city_id, project_id),
    constraint condition_whole check ((condition_kind = 'BACKERS') = (condition_number is not null)
        and (condition_kind = 'RAISED') = (condition_minor is not null)),
    constraint decided_with_reason check ((state = 'OPEN') = (decided_at is null) and (state = 'OPEN') = (reason is null))
);
-- One campaign and its match funds.
create unique index project_share_collected on project_share (city_id, project_id, source) where source in ('CROWD', 'MATCH');
select city_owned('project_share');
grant select, insert, update, delete on project_share to ${service_role};

-- What votes decided: each winner of a process once, with the city money it won.
create table vote_win (
    city_id        text        not null,
    process_id     uuid        not null,
    item_id        text        not null,
    project_id     uuid        not null,
    process_title  jsonb       not null,
    cost_minor     bigint      not null check (cost_minor > 0),
    currency       text        not null check (currency ~ '^[A-Z]{3}$'),
    votes          bigint      not null check (votes >= 0),
    published_at   timestamptz not null,
    primary key (city_id, process_id, item_id),
    unique (city_id, project_id, process_id),
    foreign key (city_id, project_id) references project (city_id, id)
);
select city_owned('vote_win');
grant select, insert on vote_win to ${service_role};
