-- The letters about news are queued some followers at a time: who follows when the news is learned is written to, in the order of the
-- subjects; written_up_to is the last of them, moved in the transaction that queues their letters. News from before this version was
-- written to everybody at once.
alter table news
    add column learned_at    timestamptz not null default now(),
    add column written_up_to text        not null default '',
    add column written       bigint      not null default 0;
grant update (written_up_to, written) on news to ${service_role};

-- What the letters about news say, in the languages of the followers.
create table news_letter (
    city_id   text not null,
    update_id uuid not null,
    language  text not null check (language in ('fa', 'en')),
    subject   text not null,
    body      text not null,
    primary key (city_id, update_id, language),
    foreign key (city_id, update_id) references news (city_id, update_id)
);
select city_owned('news_letter');
grant select, insert on news_letter to ${service_role};
