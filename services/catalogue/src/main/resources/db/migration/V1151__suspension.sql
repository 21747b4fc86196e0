-- A time during which a project stands still. The one who withdraws it is never the one who suspended it.
create table suspension (
    city_id      text        not null,
    project_id   uuid        not null,
    number       int         not null check (number > 0),
    from_state   text        not null,
    reason       text        not null check (length(reason) between 3 and 2000),
    suspended_by text        not null,
    suspended_at timestamptz not null,
    outcome      text        check (outcome in ('RESUMED', 'WITHDRAWN')),
    end_reason   text        check (length(end_reason) between 3 and 2000),
    ended_by     text,
    ended_at     timestamptz check (ended_at >= suspended_at),
    primary key (city_id, project_id, number),
    foreign key (city_id, project_id) references project (city_id, id),
    constraint four_eyes check (outcome <> 'WITHDRAWN' or ended_by <> suspended_by),
    constraint ended_whole check ((outcome is null) = (end_reason is null) and (outcome is null) = (ended_by is null)
        and (outcome is null) = (ended_at is null))
);
create unique index suspension_one_open on suspension (city_id, project_id) where outcome is null;
select city_owned('suspension');
grant select, insert, update (outcome, end_reason, ended_by, ended_at) on suspension to ${service_role};
