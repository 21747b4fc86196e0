-- What a city writes down about participation, money, training, outreach and delegation. The draft stands in the policy, what is published in
-- rows of its own that never change. Texts are kept as the JSON whose hash is published, to the byte.
create table policy (
    city_id           text        not null,
    id                uuid        primary key,
    kind              text        not null check (kind in
        ('PARTICIPATION_STRATEGY', 'FINANCE_AND_EVALUATION_INDICATORS', 'TRAINING_PLAN', 'MARKETING_PLAN', 'DELEGATION_GUIDELINE')),
    service_id        text,
    state             text        not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    draft             text        not null,
    draft_version     bigint      not null check (draft_version > 0),
    updated_at        timestamptz not null,
    updated_by        text        not null,
    origin_city       text,
    origin_policy     uuid,
    origin_version    int,
    newest            int         not null default 0 check (newest >= 0),
    newest_hash       text,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawal_reason text,
    constraint guideline_is_for_a_service check ((kind = 'DELEGATION_GUIDELINE') = (service_id is not null)),
    constraint published_has_versions check ((state = 'DRAFT') = (newest = 0) and (newest = 0) = (newest_hash is null)),
    constraint withdrawn_with_reason check ((state = 'WITHDRAWN') = (withdrawn_at is not null and withdrawn_by is not null
        and withdrawal_reason is not null)),
    constraint origin_is_whole check (num_nonnulls(origin_city, origin_policy, origin_version) in (0, 3)),
    constraint origin_is_elsewhere check (origin_city <> city_id),
    unique nulls not distinct (city_id, kind, service_id),
    unique (city_id, id)
);
select city_owned('policy');
grant select, insert, update on policy to ${service_role};

create table policy_version (
    city_id      text        not null,
    id           uuid        primary key,
    policy_id    uuid        not null,
    number       int         not null check (number > 0),
    content      text        not null,
    hash         text        not null check (hash ~ '^[0-9a-f]{64}$'),
    indicators   int         not null check (indicators >= 0),
    changes      text        not null,
    published_at timestamptz not null,
    published_by text        not null,
    unique (city_id, policy_id, number),
    foreign key (city_id, policy_id) references policy (city_id, id)
);
select city_owned('policy_version');
grant select, insert on policy_version to ${service_role};
