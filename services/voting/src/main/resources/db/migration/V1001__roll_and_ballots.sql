-- Who may vote, and what was voted, apart from each other: two schemas, two roles, no common key, no time, no number.
-- The service's role reads neither; it may only call the functions below. Docs: services/voting/README.md, "Secret ballots".

create schema roll;
create table roll.entry (
    city_id    text    not null,
    process_id uuid    not null,
    id         uuid    not null default gen_random_uuid(),
    person     bytea   not null check (length(person) = 32),
    voted      boolean not null default false,
    primary key (city_id, process_id, id),
    constraint one_entry_per_person unique (city_id, process_id, person)
);
create index entry_voted on roll.entry (city_id, process_id) where voted;
alter table roll.entry enable row level security;
alter table roll.entry force row level security;
create policy of_the_city on roll.entry to voting_roll
    using (city_id = current_setting('app.city', true)) with check (city_id = current_setting('app.city', true));
create policy owner_works on roll.entry to current_user using (true) with check (true);
grant usage on schema roll to voting_roll;
-- By column: whoever has the columns has not the system columns (xmin, ctid), which would tell in which transaction a person voted.
grant select (city_id, process_id, id, person, voted), insert (city_id, process_id, person) on roll.entry to voting_roll;
grant usage on schema public to voting_roll;
grant select (city_id, id, state) on vote_process to voting_roll;
create policy of_the_city_for_the_roll on vote_process for select to voting_roll using (city_id = current_setting('app.city', true));

create schema ballot;
-- Where ballots fall while the vote is open. Nobody reads here.
create table ballot.box (
    city_id    text   not null,
    process_id uuid   not null,
    id         uuid   not null default gen_random_uuid(),
    choices    text[] not null,
    primary key (city_id, process_id, id)
);
-- Where they lie after the close, written anew in random order.
create table ballot.sealed (
    city_id    text   not null,
    process_id uuid   not null,
    id         uuid   not null,
    choices    text[] not null,
    primary key (city_id, process_id, id)
);
alter table ballot.box enable row level security;
alter table ballot.box force row level security;
create policy owner_works on ballot.box to current_user using (true) with check (true);
alter table ballot.sealed enable row level security;
alter table ballot.sealed force row level security;
create policy of_the_city on ballot.sealed for select to voting_ballot using (city_id = current_setting('app.city', true));
create policy owner_works on ballot.sealed to current_user using (true) with check (true);
grant usage on schema ballot to voting_ballot;
grant select (city_id, process_id, id, choices) on ballot.sealed to voting_ballot;
-- To write the emptied box anew on disk, so that no dead row is left in it.
grant maintain on ballot.box to voting_ballot;

-- Casting: the entry is marked and the ballot falls into the box in one statement of one transaction, or neither happens.
-- The lock is shared among voters and exclusive for the close: no ballot can come after it.
create function cast_ballot(process uuid, voter bytea, choices text[]) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    city text := current_setting('app.city', true);
begin
    perform pg_advisory_xact_lock_shared(hashtextextended(process::text, 0));
    if not exists (select from public.vote_process p where p.city_id = city and p.id = process and p.state = 'OPEN') then
        return 'NOT_OPEN';
    end if;
    update roll.entry e set voted = true where e.city_id = city and e.process_id = process and e.person = voter and not e.voted;
    if not found then
        return case when exists (select from roll.entry e where e.city_id = city and e.process_id = process and e.person = voter)
            then 'ALREADY_VOTED' else 'NOT_ON_ROLL' end;
    end if;
    insert into ballot.box (city_id, process_id, choices) values (city, process, choices);
    return 'ACCEPTED';
end
$$;
revoke all on function cast_ballot(uuid, bytea, text[]) from public;
grant execute on function cast_ballot(uuid, bytea, text[]) to ${service_role};

-- The close: all ballots move out of the box in random order, in the transaction that closes the process. Their number must be that of
-- the voters on the roll.
create function seal_ballots(process uuid) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    city text := current_setting('app.city', true);
    moved bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended(process::text, 0));
    insert into ballot.sealed (city_id, process_id, id, choices)
        select b.city_id, b.process_id, gen_random_uuid(), b.choices
        from ballot.box b where b.city_id = city and b.process_id = process order by gen_random_uuid();
    get diagnostics moved = row_count;
    delete from ballot.box b where b.city_id = city and b.process_id = process;
    if moved <> (select count(*) from roll.entry e where e.city_id = city and e.process_id = process and e.voted) then
        raise exception 'ballots and voters differ';
    end if;
    return moved;
end
$$;
revoke all on function seal_ballots(uuid) from public;
grant execute on function seal_ballots(uuid) to ${service_role};
