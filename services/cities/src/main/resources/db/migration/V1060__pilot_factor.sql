create table pilot (
    city_id    text        not null,
    id         uuid        not null,
    state      text        not null check (state in ('DRAFT', 'RUNNING', 'EVALUATED', 'WIDENED', 'ENDED')),
    content    jsonb       not null,
    starts_on  date        not null,
    ends_on    date        not null,
    evaluation jsonb,
    widened_to jsonb       not null,
    history    jsonb       not null,
    drafted_by text        not null,
    created_at timestamptz not null,
    version    bigint      not null,
    primary key (city_id, id),
    constraint ends_after_it_begins check (ends_on >= starts_on),
    -- Nothing widens or ends that was not judged.
    constraint evaluated_first check (state in ('DRAFT', 'RUNNING') or (evaluation ->> 'complete')::boolean),
    constraint widened_somewhere check ((state = 'WIDENED') = (jsonb_array_length(widened_to) > 0))
);
create index pilot_newest on pilot (city_id, created_at desc, id desc);
select city_owned('pilot');
grant select, insert, update on pilot to ${service_role};

create table factor (
    city_id           text        not null,
    id                uuid        not null,
    kind              text        not null check (kind in ('HELPING', 'HINDERING')),
    words             jsonb       not null,
    since             date        not null,
    source            jsonb       not null,
    recorded_by       text        not null,
    recorded_at       timestamptz not null,
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    primary key (city_id, id),
    constraint withdrawn_whole check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
create index factor_newest on factor (city_id, since desc, id) where withdrawn_at is null;
select city_owned('factor');
grant select, insert, update (withdrawn_by, withdrawn_at, withdrawal_reason) on factor to ${service_role};
