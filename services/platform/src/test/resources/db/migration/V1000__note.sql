create table note (
    city_id text   not null,
    id      uuid   not null default gen_random_uuid(),
    text    text   not null,
    primary key (city_id, id)
);
select city_owned('note');
grant select, insert on note to ${service_role};
