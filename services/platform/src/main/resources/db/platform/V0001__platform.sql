-- What every service's database has. Runs as the owner's role; the service connects as ${service_role}, relay, jobs and cross-city
-- reads as ${job_role}. Neither owns a table, so row-level security binds both.

-- Makes a table belong to cities: the service sees and writes only the rows of the city that the transaction has named
-- (set_config('app.city', …, true)); without a name there are none. The job role reads and writes across cities only where a
-- migration says so with grant_across_cities.
create function city_owned(target regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy of_the_city on %s to ${service_role} using (city_id = current_setting(''app.city'', true))'
        || ' with check (city_id = current_setting(''app.city'', true))', target);
    execute format('create policy owner_migrates on %s to current_user using (true) with check (true)', target);
end
$$;

-- Lets the job role do the named things to every city's rows of a table, e.g. grant_across_cities('pledge', 'select, update').
create function grant_across_cities(target regclass, privileges text) returns void language plpgsql as $$
begin
    execute format('grant %s on %s to ${job_role}', privileges, target);
    if exists (select from pg_class where oid = target and relrowsecurity) then
        execute format('create policy across_cities on %s to ${job_role} using (true) with check (true)', target);
    end if;
end
$$;

grant usage on schema public to ${service_role}, ${job_role};

create table idempotency (
    city_id      text        not null,
    operation    text        not null,
    subject      text        not null,
    client       text        not null,
    key          text        not null check (length(key) between 8 and 255),
    request_hash bytea       not null check (length(request_hash) = 32),
    status       int,
    headers      text,
    body         bytea,
    created_at   timestamptz not null default now(),
    primary key (city_id, operation, subject, client, key)
);
create index idempotency_age on idempotency (created_at);
alter table idempotency enable row level security;
alter table idempotency force row level security;
-- Operations across cities (for a person, for the installation) have no city: their keys stand under the empty name.
create policy of_the_city on idempotency to ${service_role}
    using (city_id = coalesce(current_setting('app.city', true), ''))
    with check (city_id = coalesce(current_setting('app.city', true), ''));
grant select, insert, update on idempotency to ${service_role};
select grant_across_cities('idempotency', 'select, delete');

create table outbox (
    id          bigint generated always as identity primary key,
    bucket      smallint    not null check (bucket between 0 and 15),
    topic       text        not null,
    message_key text        not null,
    event_id    uuid        not null,
    event       text        not null,
    created_at  timestamptz not null default now(),
    sent_at     timestamptz
);
create index outbox_unsent on outbox (bucket, id) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;
-- The service only adds; it has no reason to read what other cities told.
grant insert on outbox to ${service_role};
grant select, update, delete on outbox to ${job_role};

create table inbox (
    event_id    uuid        primary key,
    received_at timestamptz not null default now()
);
create index inbox_age on inbox (received_at);
create table inbox_position (
    source   text   not null,
    subject  text   not null,
    type     text   not null,
    sequence bigint not null,
    primary key (source, subject, type)
);
grant select, insert on inbox to ${service_role};
grant select, insert, update on inbox_position to ${service_role};
grant select, delete on inbox to ${job_role};

-- The copy of the cities is public knowledge: no tenant.
create table city_copy (
    city_id      text   primary key,
    name_fa      text,
    name_en      text,
    stage        text   not null,
    capabilities text[] not null,
    currency     text   not null check (length(currency) = 3),
    zone         text   not null,
    version      bigint not null
);
grant select, insert, update on city_copy to ${service_role};
grant select on city_copy to ${job_role};

create table approval (
    city_id         text        not null,
    id              uuid        not null,
    kind            text        not null,
    subject_id      text        not null,
    proposed_by     text        not null,
    proposed_at     timestamptz not null default now(),
    proposal_reason text,
    decision        text        check (decision in ('APPROVE', 'REJECT')),
    decided_by      text,
    decided_at      timestamptz,
    reason          text,
    primary key (city_id, id),
    constraint four_eyes check (decided_by <> proposed_by),
    constraint decided_whole check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null))
);
create unique index approval_one_open on approval (city_id, kind, subject_id) where decision is null;
create index approval_newest on approval (city_id, kind, proposed_at desc);
select city_owned('approval');
grant select, insert, update (decision, decided_by, decided_at, reason) on approval to ${service_role};

create table job (
    city_id     text        not null,
    id          uuid        not null,
    kind        text        not null,
    subject_id  text        not null,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    done        bigint      not null default 0,
    total       bigint      not null default 1 check (total >= 0 and done <= total),
    attempts    int         not null default 0,
    problem     text,
    created_at  timestamptz not null default now(),
    started_at  timestamptz,
    finished_at timestamptz,
    lease_until timestamptz not null default '-infinity',
    primary key (city_id, id),
    unique (city_id, kind, subject_id)
);
create index job_open on job (lease_until) where state in ('WAITING', 'RUNNING');
select city_owned('job');
grant select, insert on job to ${service_role};
select grant_across_cities('job', 'select, update');

create table mail (
    city_id         text        not null,
    id              uuid        not null,
    reason_id       uuid        not null,
    address         text        not null,
    subject         text        not null,
    body            text        not null,
    attempts        int         not null default 0,
    created_at      timestamptz not null default now(),
    next_attempt_at timestamptz not null default now(),
    sent_at         timestamptz,
    primary key (city_id, id)
);
-- One letter per reason and address; sent letters give their address up.
create unique index mail_once on mail (city_id, reason_id, address) where sent_at is null;
create index mail_due on mail (next_attempt_at) where sent_at is null;
select city_owned('mail');
grant insert on mail to ${service_role};
select grant_across_cities('mail', 'select, update, delete');
