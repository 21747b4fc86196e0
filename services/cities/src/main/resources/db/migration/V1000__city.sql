-- The register is public: everybody reads every city, a change is bound to the city of the path.
create table city (
    city_id      text   primary key check (city_id ~ '^[a-z][a-z0-9-]{1,39}$'),
    name_fa      text,
    name_en      text,
    stage        text   not null check (stage in ('PASSIVE_OBSERVER', 'ACTIVE_SUPPORTER', 'CATALYST', 'CONFIDENT_LEADER')),
    currency     text   not null check (currency ~ '^[A-Z]{3}$'),
    calendar     text   not null check (calendar in ('PERSIAN', 'GREGORIAN')),
    zone         text   not null,
    languages    text   not null,
    display_unit text   check (display_unit = 'TOMAN'),
    version      bigint not null,
    constraint named check (coalesce(name_fa, name_en) is not null)
);
alter table city enable row level security;
alter table city force row level security;
create policy everybody_reads on city for select to ${service_role} using (true);
create policy registered on city for insert to ${service_role} with check (true);
create policy of_the_city on city for update to ${service_role} using (city_id = current_setting('app.city', true))
    with check (city_id = current_setting('app.city', true));
grant select, insert, update on city to ${service_role};

create table stage_request (
    city_id       text  not null,
    id            uuid  not null,
    current_stage text  not null,
    target_stage  text  not null check (target_stage <> current_stage),
    criteria      jsonb not null,
    primary key (city_id, id)
);
select city_owned('stage_request');
grant select, insert on stage_request to ${service_role};
