-- Where a person who works on projects of the city, asks or complains is written to. It stands apart from everything else, so that it can
-- be erased alone; nothing refers to it.
create table contact (
    city_id       text        not null,
    subject       text        not null,
    email         text        not null check (length(email) between 3 and 320),
    language      text        not null check (language in ('fa', 'en')),
    remembered_at timestamptz not null,
    primary key (city_id, subject)
);
select city_owned('contact');
grant select, insert, update, delete on contact to ${service_role};
