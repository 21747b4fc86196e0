-- What a campaign is, for lists and figures; all of the terms stand in agreed_terms.
alter table project add campaign_kind text check (campaign_kind in ('DONATION', 'REWARD', 'LOAN', 'RECURRING'));
alter table project add success_rule text check (success_rule in ('ALL_OR_NOTHING', 'THRESHOLD', 'KEEP_IT_ALL'));
update project set campaign_kind = 'DONATION', success_rule = 'ALL_OR_NOTHING' where terms_version is not null;
alter table project add constraint kind_with_terms check ((campaign_kind is null) = (success_rule is null)
    and (campaign_kind is null or terms_version is not null));

-- What the owner wants backers to agree to. The hash is that of the guarantee in it, so that a verification holds for this one only.
create table terms_draft (
    city_id        text        not null,
    project_id     uuid        not null,
    content        text        not null,
    guarantee_hash text        check (guarantee_hash ~ '^[0-9a-f]{64}$'),
    version        bigint      not null check (version > 0),
    updated_by     text        not null,
    updated_at     timestamptz not null,
    primary key (city_id, project_id),
    foreign key (city_id, project_id) references project (city_id, id)
);
create index terms_draft_with_guarantee on terms_draft (city_id, updated_at, project_id) where guarantee_hash is not null;
select city_owned('terms_draft');
grant select, insert, update on terms_draft to ${service_role};

create table guarantee_verification (
    city_id        text        not null,
    id             uuid        not null,
    project_id     uuid        not null,
    guarantee_hash text        not null check (guarantee_hash ~ '^[0-9a-f]{64}$'),
    verdict        text        not null check (verdict in ('VERIFIED', 'REFUSED')),
    reason         text        not null check (length(reason) between 1 and 2000),
    verified_by    text        not null,
    verified_at    timestamptz not null,
    primary key (city_id, id),
    foreign key (city_id, project_id) references project (city_id, id)
);
create index guarantee_verification_newest on guarantee_verification (city_id, project_id, guarantee_hash, verified_at desc);
select city_owned('guarantee_verification');
grant select, insert on guarantee_verification to ${service_role};

-- Frozen terms: the text whose hash is published, to the byte. The service may add versions and change none.
create table agreed_terms (
    city_id    text        not null,
    project_id uuid        not null,
    version    int         not null check (version > 0),
    content    text        not null,
    hash       text        not null check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    frozen_at  timestamptz not null,
    primary key (city_id, project_id, version),
    foreign key (city_id, project_id) references project (city_id, id)
);
select city_owned('agreed_terms');
grant select, insert on agreed_terms to ${service_role};

-- New terms of an open campaign, and what the service that keeps the pledges said to them.
create table amendment (
    city_id     text        not null,
    id          uuid        not null,
    project_id  uuid        not null,
    version     int         not null check (version > 1),
    content     text        not null,
    state       text        not null check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED')),
    reason      jsonb       not null,
    reason_code text,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    decided_at  timestamptz,
    primary key (city_id, id),
    foreign key (city_id, project_id) references project (city_id, id),
    constraint decided_whole check ((state = 'PROPOSED') = (decided_at is null) and (state = 'PROPOSED') = (reason_code is null))
);
create unique index amendment_one_undecided on amendment (city_id, project_id) where state = 'PROPOSED';
create index amendment_newest on amendment (city_id, project_id, proposed_at desc, id);
select city_owned('amendment');
grant select, insert, update (state, reason_code, decided_at) on amendment to ${service_role};
