-- How a project is carried out. What was agreed (milestones, day and figures of the report) is copied when the work begins and stays.
create table delivery (
    city_id          text        not null,
    project_id       uuid        not null,
    owner            text        not null,
    currency         text        not null check (currency ~ '^[A-Z]{3}$'),
    status           text        not null check (status in ('ON_TRACK', 'DELAYED')),
    expected_on      date,
    report_due_on    date        not null,
    report_figures   text[]      not null,
    report_published boolean     not null,
    began_at         timestamptz not null,
    -- When the owner was last written to about the report, and about what.
    warned           text        check (warned in ('SOON', 'OVERDUE', 'BLOCKED')),
    warned_at        timestamptz,
    done_at          timestamptz,
    version          bigint      not null,
    primary key (city_id, project_id),
    foreign key (city_id, project_id) references project (city_id, id),
    constraint delay_names_a_day check ((status = 'DELAYED') = (expected_on is not null)),
    constraint warned_at_a_time check ((warned is null) = (warned_at is null))
);
create index delivery_due on delivery (city_id, report_due_on, project_id) where done_at is null;
create index delivery_of_owner on delivery (city_id, owner, report_due_on) where done_at is null;
select city_owned('delivery');
grant select, insert, update on delivery to ${service_role};
select grant_across_cities('delivery', 'select');

create table delivery_milestone (
    city_id      text        not null,
    id           uuid        not null,
    project_id   uuid        not null,
    number       int         not null check (number between 1 and 50),
    title        jsonb       not null,
    due_on       date        not null,
    state        text        not null check (state in ('PLANNED', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    submitted_at timestamptz,
    decided_by   text,
    decided_at   timestamptz,
    reason       text        check (length(reason) between 3 and 2000),
    version      bigint      not null,
    primary key (city_id, id),
    unique (city_id, project_id, number),
    foreign key (city_id, project_id) references delivery (city_id, project_id),
    constraint shown_before_decided check ((state = 'PLANNED') = (submitted_at is null)),
    constraint decided_whole check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (reason is null)),
    constraint decided_where_said check (state not in ('ACCEPTED', 'RETURNED') or decided_by is not null)
);
create index delivery_milestone_waiting on delivery_milestone (city_id, project_id) where state = 'SUBMITTED';
select city_owned('delivery_milestone');
grant select, insert, update on delivery_milestone to ${service_role};

create table milestone_evidence (
    city_id      text        not null,
    id           uuid        not null,
    milestone_id uuid        not null,
    note         jsonb       not null,
    figures      jsonb       not null,
    receipts     jsonb       not null,
    posted_by    text        not null,
    posted_at    timestamptz not null,
    primary key (city_id, id),
    foreign key (city_id, milestone_id) references delivery_milestone (city_id, id)
);
create index milestone_evidence_newest on milestone_evidence (city_id, milestone_id, posted_at desc);
select city_owned('milestone_evidence');
grant select, insert on milestone_evidence to ${service_role};

create table delivery_note (
    city_id     text        not null,
    id          uuid        not null,
    project_id  uuid        not null,
    status      text        not null check (status in ('ON_TRACK', 'DELAYED')),
    note        jsonb       not null,
    expected_on date,
    posted_by   text        not null,
    posted_at   timestamptz not null,
    primary key (city_id, id),
    foreign key (city_id, project_id) references delivery (city_id, project_id)
);
create index delivery_note_newest on delivery_note (city_id, project_id, posted_at desc);
select city_owned('delivery_note');
grant select, insert on delivery_note to ${service_role};

-- A report stays as it was submitted; only what an official says of it is added.
create table final_report (
    city_id      text        not null,
    id           uuid        not null,
    project_id   uuid        not null,
    number       int         not null check (number between 1 and 1000),
    state        text        not null check (state in ('SUBMITTED', 'APPROVED', 'RETURNED')),
    content      jsonb       not null,
    total_minor  bigint      not null check (total_minor >= 0),
    currency     text        not null,
    submitted_by text        not null,
    submitted_at timestamptz not null,
    on_time      boolean     not null,
    decided_by   text,
    decided_at   timestamptz,
    reason       text        check (length(reason) between 3 and 2000),
    version      bigint      not null,
    primary key (city_id, id),
    unique (city_id, project_id, number),
    foreign key (city_id, project_id) references delivery (city_id, project_id),
    constraint decided_whole check ((state = 'SUBMITTED') = (decided_by is null) and (decided_by is null) = (decided_at is null)
        and (decided_by is null) = (reason is null)),
    constraint four_eyes check (decided_by <> submitted_by)
);
create unique index final_report_one_open on final_report (city_id, project_id) where state <> 'RETURNED';
select city_owned('final_report');
select grant_across_cities('final_report', 'select');
grant select, insert, update (state, decided_by, decided_at, reason, version) on final_report to ${service_role};
