-- The titles of the public projects, from catalogue's events.
create table project_copy (
    city_id    text   not null,
    project_id uuid   not null,
    title_fa   text,
    title_en   text,
    version    bigint not null,
    primary key (city_id, project_id),
    constraint named check (coalesce(title_fa, title_en) is not null)
);
select city_owned('project_copy');
grant select, insert, update on project_copy to ${service_role};
select grant_across_cities('project_copy', 'select');

-- The address of a person stands apart from what the person follows. It is the only personal data here, never read across cities, and
-- erased with the last follow in the city.
create table address (
    city_id text not null,
    subject text not null,
    email   text not null,
    primary key (city_id, subject)
);
select city_owned('address');
grant select, insert, update, delete on address to ${service_role};

create table follow (
    city_id     text        not null,
    project_id  uuid        not null,
    subject     text        not null,
    language    text        not null check (language in ('fa', 'en')),
    followed_at timestamptz not null,
    primary key (city_id, project_id, subject),
    foreign key (city_id, project_id) references project_copy (city_id, project_id),
    -- Nobody follows without an address, and no address goes while something is followed.
    foreign key (city_id, subject) references address (city_id, subject)
);
create index follow_of_subject on follow (city_id, subject);
create index follow_of_person on follow (subject, followed_at desc, city_id, project_id);
select city_owned('follow');
grant select, insert, update, delete on follow to ${service_role};
select grant_across_cities('follow', 'select');

-- Which letters are about which project: those still waiting go with the follow.
create table news (
    city_id    text not null,
    update_id  uuid not null,
    project_id uuid not null,
    primary key (city_id, update_id)
);
create index news_of_project on news (city_id, project_id);
select city_owned('news');
grant select, insert on news to ${service_role};
grant select (city_id, reason_id, address, sent_at), delete on mail to ${service_role};
