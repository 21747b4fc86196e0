-- What people search: one row for every public project, ours and those of partners. Written by triggers, so that it holds whatever
-- changes a project; it has nothing that is not public, so everybody may read all of it.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- One spelling for what is written in several ways: Arabic and Persian letters, vowel signs, digits, case, joined forms. What stands
-- between the words stays. The collation is named: the outcome must not hang on how the database was made.
create function folded(written text) returns text language sql immutable strict parallel safe as $$
    select lower(translate(regexp_replace(normalize(written, NFKD),
            '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200d-\u200f\u202a-\u202e\u2066-\u2069]',
            '', 'g'), 'يىېكةەہھ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩', 'یییکهههه01234567890123456789') collate pg_c_utf8)
$$;

-- The words of a text. A word with a half-space is found joined and by its parts.
create function words_of(written text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct left(word, 50)), '{}')
    from (select folded(written)) as text (folded),
        regexp_split_to_table(((replace(folded, U&'\200C', '') || ' ' || replace(folded, U&'\200C', ' ')) collate pg_c_utf8),
            '[^[:alnum:]]+') as word
    where word <> ''
$$;

-- A word in Latin letters of its sound: those that Persian writes in several ways become one, and trigrams, which know only the letters
-- of the server's locale, work for it everywhere.
create function sound_of(word text) returns text language sql immutable strict parallel safe as $$
    select translate(word, 'ابپتطثسصجچحهخدذزضظرژشعغقفکگلمنوی', 'abpttsssjchhxdzzzzryweqqfkglmnvi')
$$;

create table listing (
    city_id      text        not null,
    id           uuid        not null,
    source       text        not null check (source in ('OWN', 'PARTNER')),
    state        text        not null,
    category_id  text,
    district_id  text,
    kind         text,
    -- MONEY 1, VOLUNTEERS 2, TIME 4, MATERIAL 8
    needs        smallint    not null default 0 check (needs between 0 and 15),
    horizon      text,
    target_minor bigint,
    currency     text,
    -- The deadline of an open campaign; all others end never, and so come last.
    ends_at      timestamptz not null default 'infinity',
    place        point,
    listed_at    timestamptz not null,
    changed_at   timestamptz not null default now(),
    title_words  tsvector    not null,
    words        tsvector    not null,
    -- What lists show beside the above.
    card         jsonb       not null,
    primary key (city_id, id)
);
create index listing_newest on listing (city_id, listed_at desc, id desc);
create index listing_ending on listing (city_id, ends_at, id);
create index listing_target on listing (city_id, coalesce(target_minor, 9223372036854775807), id);
create index listing_category on listing (city_id, category_id, listed_at desc, id desc);
create index listing_district on listing (city_id, district_id, listed_at desc, id desc);
create index listing_state on listing (city_id, state, listed_at desc, id desc);
create index listing_newest_anywhere on listing (listed_at desc, id desc);
create index listing_words on listing using gin (city_id, words);
create index listing_place on listing using gist (place) where place is not null;

-- Every word that is in use, to read misspelt ones by.
create table listing_word (
    city_id text not null,
    word    text not null collate "C",
    sound   text not null,
    primary key (city_id, word)
);
create index listing_word_anywhere on listing_word (word);
create index listing_word_sound on listing_word using gin (city_id, sound gin_trgm_ops);

select city_owned('listing');
select city_owned('listing_word');
create policy anybody_reads on listing for select to ${service_role} using (true);
create policy anybody_reads on listing_word for select to ${service_role} using (true);
grant select, insert, update, delete on listing to ${service_role};
grant select, insert on listing_word to ${service_role};
select grant_across_cities('listing', 'select');
select grant_across_cities('listing_word', 'select');

-- Words near a misspelt one, the nearest first; of all cities where none is named. Few trigrams of a short word survive one wrong letter:
-- the limit is low, and the caller looks closer at what is found.
create function words_near(cities text[], wanted text) returns table (word text, sound text) language plpgsql stable
    set pg_trgm.similarity_threshold = 0.1 as $$
begin
    if cardinality(cities) = 0 then
        return query select w.word, w.sound from listing_word w where w.sound % wanted
            group by 1, 2 order by similarity(w.sound, wanted) desc, w.word limit 100;
    else
        return query select w.word, w.sound from listing_word w where w.city_id = any (cities) and w.sound % wanted
            group by 1, 2 order by similarity(w.sound, wanted) desc, w.word limit 100;
    end if;
end
$$;

create function keep_words() returns trigger language plpgsql as $$
begin
    insert into listing_word (city_id, word, sound)
        select new.city_id, w.word, sound_of(w.word) from unnest(tsvector_to_array(new.words)) as w (word)
        where length(w.word) > 2 order by w.word on conflict do nothing;
    return null;
end
$$;
create trigger keep_words after insert or update of words on listing for each row execute function keep_words();

create function list_project() returns trigger language plpgsql as $$
declare
    given jsonb := new.content;
    needed smallint;
    title text := concat_ws(' ', new.title ->> 'fa', new.title ->> 'en');
begin
    if new.state in ('DRAFT', 'IN_REVIEW', 'REJECTED', 'MERGED', 'WITHDRAWN') then
        delete from listing where city_id = new.city_id and id = new.id;
        return null;
    end if;
    select coalesce(sum(bit), 0) into needed
    from (values ('VOLUNTEERS', 2), ('TIME', 4), ('MATERIAL', 8)) as need (kind, bit) where need.kind = any (new.need_kinds);
    insert into listing (city_id, id, source, state, category_id, district_id, kind, needs, horizon, target_minor, currency, ends_at, place,
            listed_at, changed_at, title_words, words, card)
        values (new.city_id, new.id, 'OWN', new.state, new.category_id, new.district_id,
            case when new.terms_version is not null then 'DONATION' end,
            needed + case when new.state = 'FUNDING' then 1 else 0 end, new.horizon, new.goal_minor, new.currency,
            case when new.state = 'FUNDING' then new.closes_at else 'infinity' end,
            point(new.longitude, new.latitude),
            coalesce(new.published_at, now()), now(), array_to_tsvector(words_of(title)),
            array_to_tsvector(words_of(concat_ws(' ', title, new.summary ->> 'fa', new.summary ->> 'en',
                given #>> '{district,fa}', given #>> '{district,en}', given #>> '{ownerName,fa}', given #>> '{ownerName,en}',
                given #>> '{location,description,fa}', given #>> '{location,description,en}',
                given #>> '{story,fa}', given #>> '{story,en}'))),
            jsonb_strip_nulls(jsonb_build_object('title', new.title, 'summary', new.summary, 'district', given -> 'district',
                'pictureUrl', given -> 'pictureUrl', 'closesAt', new.closes_at)))
        on conflict (city_id, id) do update set state = excluded.state, category_id = excluded.category_id,
            district_id = excluded.district_id, kind = excluded.kind, needs = excluded.needs, horizon = excluded.horizon,
            target_minor = excluded.target_minor, currency = excluded.currency, ends_at = excluded.ends_at, place = excluded.place,
            listed_at = excluded.listed_at, changed_at = excluded.changed_at, title_words = excluded.title_words, words = excluded.words,
            card = excluded.card;
    return null;
end
$$;
create trigger list_project after insert or update on project for each row execute function list_project();

create function list_external_project() returns trigger language plpgsql as $$
declare
    title text := concat_ws(' ', new.title ->> 'fa', new.title ->> 'en');
begin
    if new.status = 'CANCELLED' then
        delete from listing where city_id = new.city_id and id = new.id;
        return null;
    end if;
    insert into listing (city_id, id, source, state, needs, target_minor, currency, ends_at, place, listed_at, changed_at, title_words,
            words, card)
        values (new.city_id, new.id, 'PARTNER', case new.status when 'OPEN' then 'FUNDING' else new.status end,
            case when new.status = 'OPEN' then 1 else 0 end, new.target_minor, new.currency,
            case when new.status = 'OPEN' then coalesce(new.ends_at, 'infinity') else 'infinity' end, point(new.longitude, new.latitude),
            new.first_fed_at, now(), array_to_tsvector(words_of(title)),
            array_to_tsvector(words_of(concat_ws(' ', title, new.platform_name ->> 'fa', new.platform_name ->> 'en'))),
            jsonb_strip_nulls(jsonb_build_object('title', new.title, 'closesAt', new.ends_at, 'partner', new.partner,
                'platformName', new.platform_name, 'url', new.url, 'raisedMinor', new.raised_minor, 'asOf', new.as_of)))
        on conflict (city_id, id) do update set state = excluded.state, needs = excluded.needs, target_minor = excluded.target_minor,
            currency = excluded.currency, ends_at = excluded.ends_at, place = excluded.place, changed_at = excluded.changed_at,
            title_words = excluded.title_words, words = excluded.words, card = excluded.card;
    return null;
end
$$;
create trigger list_external_project after insert or update on external_project for each row execute function list_external_project();

-- What is known already.
update project set version = version;
update external_project set version = version;
