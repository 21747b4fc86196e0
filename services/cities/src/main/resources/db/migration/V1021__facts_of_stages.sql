-- What other services told, as far as stages are measured by it. Facts arrive in any order; each says its thing once.
create table campaign_fact (
    city_id      text not null,
    project_id   uuid not null,
    opened_at    timestamptz,
    delivered_at timestamptz,
    on_time      boolean check ((on_time is null) = (delivered_at is null)),
    primary key (city_id, project_id)
);
select city_owned('campaign_fact');
grant select, insert, update on campaign_fact to ${service_role};

create table fund_fact (
    city_id    text        not null,
    fund_id    uuid        not null,
    exact      boolean     not null,
    settled_at timestamptz not null,
    sequence   bigint      not null,
    primary key (city_id, fund_id)
);
select city_owned('fund_fact');
grant select, insert, update on fund_fact to ${service_role};

create table figures_fact (
    city_id      text        not null,
    sequence     bigint      not null,
    figures      text        not null,
    published_at timestamptz not null,
    primary key (city_id, sequence)
);
select city_owned('figures_fact');
grant select, insert on figures_fact to ${service_role};
