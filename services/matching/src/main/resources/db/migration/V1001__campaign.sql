-- What matching knows of a campaign. Its terms come from catalogue and its outcome from pledges, in any order, so either may be missing.
create table campaign (
    city_id       text   not null,
    project_id    uuid   not null,
    state         text   not null check (state in ('OPEN', 'SUCCEEDED', 'FAILED')),
    category_id   text,
    currency      text   check (currency ~ '^[A-Z]{3}$'),
    closes_at     timestamptz,
    owner         text,
    terms_version int    not null,
    primary key (city_id, project_id)
);
select city_owned('campaign');
grant select, insert, update on campaign to ${service_role};
