-- What catalogue tells of partners' projects, as of the partner's last report.
create table observed_project (
    city_id       text          not null,
    project_id    uuid          not null,
    partner       text          not null,
    platform_name jsonb         not null,
    title         jsonb         not null,
    url           text          not null check (url like 'https://%'),
    latitude      numeric(9, 6) not null check (latitude between -90 and 90),
    longitude     numeric(9, 6) not null check (longitude between -180 and 180),
    raised_minor  bigint        not null check (raised_minor >= 0),
    target_minor  bigint        not null check (target_minor > 0),
    currency      text          not null check (currency ~ '^[A-Z]{3}$'),
    status        text          not null check (status in ('OPEN', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    ends_at       timestamptz,
    as_of         timestamptz   not null,
    first_seen_at timestamptz   not null default now(),
    sequence      bigint        not null,
    primary key (city_id, project_id)
);
create index observed_project_newest on observed_project (city_id, first_seen_at desc, project_id desc);
select city_owned('observed_project');
grant select, insert, update on observed_project to ${service_role};

-- What a responsible officer wants to be told; without a row, one letter a week.
create table alert_setting (
    city_id    text        not null,
    officer_id uuid        not null,
    frequency  text        not null check (frequency in ('NEW', 'WEEKLY', 'NONE')),
    language   text        not null check (language in ('fa', 'en')),
    changed_at timestamptz not null default now(),
    primary key (city_id, officer_id)
);
select city_owned('alert_setting');
grant select, insert, update on alert_setting to ${service_role};

-- One letter per officer and project, one per officer and week.
create table alert_sent (
    city_id    text        not null,
    officer_id uuid        not null,
    subject    text        not null,
    sent_at    timestamptz not null default now(),
    primary key (city_id, officer_id, subject)
);
select city_owned('alert_sent');
grant select, insert on alert_sent to ${service_role};
