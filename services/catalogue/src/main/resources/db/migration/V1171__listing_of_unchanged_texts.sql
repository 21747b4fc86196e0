-- Folding a long story takes longer than all else: what leaves the texts as they are (a move, a deadline) leaves the words too. The kind of
-- a campaign comes from its terms.
create or replace function list_project() returns trigger language plpgsql as $$
declare
    given jsonb := new.content;
    needed smallint;
    title text := concat_ws(' ', new.title ->> 'fa', new.title ->> 'en');
    same_texts boolean := tg_op = 'UPDATE' and (new.title, new.summary, new.content) is not distinct from (old.title, old.summary, old.content);
    known listing;
begin
    if new.state in ('DRAFT', 'IN_REVIEW', 'REJECTED', 'MERGED', 'WITHDRAWN') then
        delete from listing where city_id = new.city_id and id = new.id;
        return null;
    end if;
    if same_texts then
        select * into known from listing where city_id = new.city_id and id = new.id;
    end if;
    if known.id is null then
        known.title_words := array_to_tsvector(words_of(title));
        known.words := array_to_tsvector(words_of(concat_ws(' ', title, new.summary ->> 'fa', new.summary ->> 'en',
            given #>> '{district,fa}', given #>> '{district,en}', given #>> '{ownerName,fa}', given #>> '{ownerName,en}',
            given #>> '{location,description,fa}', given #>> '{location,description,en}', given #>> '{story,fa}', given #>> '{story,en}')));
    end if;
    select coalesce(sum(bit), 0) into needed
    from (values ('VOLUNTEERS', 2), ('TIME', 4), ('MATERIAL', 8)) as need (kind, bit) where need.kind = any (new.need_kinds);
    insert into listing (city_id, id, source, state, category_id, district_id, kind, needs, horizon, target_minor, currency, ends_at, place,
            listed_at, changed_at, title_words, words, card)
        values (new.city_id, new.id, 'OWN', new.state, new.category_id, new.district_id, new.campaign_kind,
            needed + case when new.state = 'FUNDING' then 1 else 0 end, new.horizon, new.goal_minor, new.currency,
            case when new.state = 'FUNDING' then new.closes_at else 'infinity' end, point(new.longitude, new.latitude),
            coalesce(new.published_at, now()), now(), known.title_words, known.words,
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

drop trigger keep_words on listing;
create trigger keep_words after insert on listing for each row execute function keep_words();
create trigger keep_changed_words after update on listing for each row when (old.words <> new.words) execute function keep_words();

update listing set kind = project.campaign_kind from project where project.city_id = listing.city_id and project.id = listing.id;
