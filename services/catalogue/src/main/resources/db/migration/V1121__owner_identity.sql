-- Who answers for a project. What names a person is sealed and can be erased; that he was verified stays.
create table owner_identity (
    city_id     text        not null,
    project_id  uuid        not null,
    kind        text        not null check (kind in ('PERSON', 'LEGAL_ENTITY')),
    sealed      bytea,
    number_hash bytea       check (length(number_hash) = 32),
    given_at    timestamptz not null,
    outcome     text        check (outcome in ('VERIFIED', 'REFUSED')),
    way         text        check (way in ('PAPERS_SEEN', 'REGISTER_ASKED', 'BANK_CONFIRMED', 'KNOWN_TO_CITY')),
    note        text        check (length(note) between 1 and 1000),
    verified_by text,
    verified_at timestamptz,
    primary key (city_id, project_id),
    foreign key (city_id, project_id) references project (city_id, id),
    constraint sealed_whole check ((sealed is null) = (number_hash is null)),
    constraint verified_whole check ((outcome is null) = (verified_by is null) and (outcome is null) = (verified_at is null)
        and (outcome is null) = (way is null)),
    constraint refusal_explained check (outcome is distinct from 'REFUSED' or note is not null)
);
create index owner_identity_same on owner_identity (city_id, number_hash) where number_hash is not null;
select city_owned('owner_identity');
grant select, insert, update on owner_identity to ${service_role};
