create table template (
    city_id      text        not null,
    id           uuid        not null,
    kind         text        not null check (kind in ('POLICY', 'FUND_RULE', 'PROCESS')),
    state        text        not null default 'SHARED' check (state in ('SHARED', 'WITHDRAWN')),
    content      jsonb       not null,
    shared_by    text        not null,
    shared_at    timestamptz not null,
    withdrawn_at timestamptz,
    version      bigint      not null default 1 check (version > 0),
    primary key (city_id, id),
    constraint withdrawn_whole check ((state = 'WITHDRAWN') = (withdrawn_at is not null))
);
create index template_newest on template (shared_at desc, id desc);
select city_owned('template');
grant select, insert, update on template to ${service_role};
-- What leaders share is for every city.
select grant_across_cities('template', 'select');

-- A copy is the adopting city's own; it stays when the template is withdrawn.
create table adopted_template (
    city_id          text        not null,
    id               uuid        not null,
    source_city_id   text        not null check (source_city_id <> city_id),
    template_id      uuid        not null,
    template_version bigint      not null,
    kind             text        not null check (kind in ('POLICY', 'FUND_RULE', 'PROCESS')),
    content          jsonb       not null,
    policy_draft_id  uuid,
    adopted_by       text        not null,
    adopted_at       timestamptz not null,
    primary key (city_id, id),
    unique (city_id, source_city_id, template_id, template_version)
);
create index adopted_template_source on adopted_template (source_city_id, template_id, adopted_at desc);
select city_owned('adopted_template');
grant select, insert, update (policy_draft_id) on adopted_template to ${service_role};
select grant_across_cities('adopted_template', 'select');

-- Two cities share the row: the one that learns and the one that teaches.
create table mentoring (
    city_id        text        not null,
    id             uuid        not null,
    mentor_city_id text        not null check (mentor_city_id <> city_id),
    state          text        not null check (state in ('REQUESTED', 'ACCEPTED', 'DECLINED', 'ENDED')),
    wish           jsonb       not null,
    notes          jsonb       not null,
    reason         text,
    requested_by   text        not null,
    requested_at   timestamptz not null,
    decided_by     text,
    decided_at     timestamptz,
    ended_by       text,
    ended_at       timestamptz,
    version        bigint      not null,
    primary key (city_id, id),
    constraint decided_whole check ((decided_at is null) = (decided_by is null)),
    constraint ended_whole check ((state = 'ENDED') = (ended_at is not null))
);
create unique index mentoring_one_open on mentoring (city_id, mentor_city_id) where state in ('REQUESTED', 'ACCEPTED');
create index mentoring_of_mentor on mentoring (mentor_city_id, requested_at desc);
alter table mentoring enable row level security;
alter table mentoring force row level security;
create policy of_either_city on mentoring to ${service_role}
    using (current_setting('app.city', true) in (city_id, mentor_city_id))
    with check (current_setting('app.city', true) in (city_id, mentor_city_id));
create policy owner_migrates on mentoring to current_user using (true) with check (true);
grant select, insert, update on mentoring to ${service_role};
