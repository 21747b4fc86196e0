-- Passes: tokens the service signs blind, once for each entry of the roll, and ballots cast with them by nobody in particular.
-- On the roll's side it is known who has a pass, on the ballots' side which pass a ballot came with; no column stands on both sides.

-- The key of a process, made while it is a draft. Public.
create table pass_key (
    city_id        text        not null,
    process_id     uuid        not null,
    spki           bytea       not null,
    created_at     timestamptz not null,
    destroyed_at   timestamptz,
    passes_issued  bigint      check (passes_issued >= 0),
    ballots_opened bigint      check (ballots_opened >= 0),
    primary key (city_id, process_id),
    foreign key (city_id, process_id) references vote_process (city_id, id),
    constraint counted_when_destroyed check ((destroyed_at is null) = (passes_issued is null) and (destroyed_at is null) = (ballots_opened is null)),
    constraint ballots_within_passes check (ballots_opened <= passes_issued)
);
select city_owned('pass_key');
grant select, insert on pass_key to ${service_role};

-- Its private half, encrypted; gone with the close.
create table pass_secret (
    city_id    text  not null,
    process_id uuid  not null,
    sealed     bytea not null,
    primary key (city_id, process_id),
    foreign key (city_id, process_id) references pass_key (city_id, process_id)
);
select city_owned('pass_secret');
grant select, insert on pass_secret to ${service_role};
grant usage on schema public to voting_ballot;
-- To write it anew on disk, so that no deleted key is left in it.
grant maintain on pass_secret to voting_ballot;

-- The roll's side: the SHA-256 of the blinded message that was signed for this entry. A pass is a vote.
alter table roll.entry add column pass bytea check (length(pass) = 32);
alter table roll.entry add constraint a_pass_is_a_vote check (pass is null or voted);

-- One pass an entry, under the lock of the close; the same blinded message again is the same pass.
create function issue_pass(process uuid, voter bytea, blinded bytea) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    city text := current_setting('app.city', true);
    known roll.entry;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended(process::text, 0));
    if not exists (select from public.vote_process p where p.city_id = city and p.id = process and p.state = 'OPEN') then
        return 'NOT_OPEN';
    end if;
    update roll.entry e set voted = true, pass = blinded
        where e.city_id = city and e.process_id = process and e.person = voter and not e.voted;
    if found then
        return 'ISSUED';
    end if;
    select * into known from roll.entry e where e.city_id = city and e.process_id = process and e.person = voter;
    return case when not found then 'NOT_ON_ROLL' when known.pass is null then 'ALREADY_VOTED' when known.pass = blinded then 'ISSUED'
        else 'OTHER_PASS' end;
end
$$;
revoke all on function issue_pass(uuid, bytea, bytea) from public;
grant execute on function issue_pass(uuid, bytea, bytea) to ${service_role};

-- The ballots' side. Staged: where a ballot waits for its batch. Logged: its commitment is in the log; nobody reads it before the close.
-- Opened: the last ballot of each pass, after the close.
create table ballot.staged (
    city_id    text   not null,
    process_id uuid   not null,
    pass       bytea  not null check (length(pass) = 32),
    revision   int    not null check (revision between 1 and 1000),
    token      bytea  not null check (length(token) = 32),
    randomizer bytea  not null check (length(randomizer) = 32),
    signature  bytea  not null,
    nonce      bytea  not null check (length(nonce) = 32),
    choices    text[] not null,
    commitment bytea  not null check (length(commitment) = 32),
    primary key (city_id, process_id, pass, revision)
);
create table ballot.logged (
    like ballot.staged including constraints,
    leaf       bigint not null check (leaf >= 0),
    primary key (city_id, process_id, pass, revision),
    unique (city_id, process_id, leaf)
);
create table ballot.opened (
    city_id    text   not null,
    process_id uuid   not null,
    leaf       bigint not null,
    ballot_id  uuid   not null,
    revision   int    not null,
    token      bytea  not null,
    randomizer bytea  not null,
    signature  bytea  not null,
    nonce      bytea  not null,
    choices    text[] not null,
    primary key (city_id, process_id, leaf)
);
alter table ballot.staged enable row level security;
alter table ballot.staged force row level security;
create policy owner_works on ballot.staged to current_user using (true) with check (true);
alter table ballot.logged enable row level security;
alter table ballot.logged force row level security;
create policy owner_works on ballot.logged to current_user using (true) with check (true);
alter table ballot.opened enable row level security;
alter table ballot.opened force row level security;
create policy owner_works on ballot.opened to current_user using (true) with check (true);
create policy of_the_city on ballot.opened for select to voting_ballot using (city_id = current_setting('app.city', true));
grant select (city_id, process_id, leaf, ballot_id, revision, token, randomizer, signature, nonce, choices) on ballot.opened to voting_ballot;
grant maintain on ballot.logged to voting_ballot;

-- Casting with a pass whose signature the service has checked. Two casts with one pass follow each other; the row lock on the staging
-- keeps a batch from moving a ballot out of sight between the two looks.
create function cast_pass_ballot(the_process uuid, the_pass bytea, the_revision int, the_token bytea, the_randomizer bytea,
        the_signature bytea, the_nonce bytea, the_choices text[], the_commitment bytea) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    city text := current_setting('app.city', true);
    last int;
    repeated boolean;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended(the_process::text, 0));
    if not exists (select from public.vote_process p where p.city_id = city and p.id = the_process and p.state = 'OPEN') then
        return 'NOT_OPEN';
    end if;
    perform pg_advisory_xact_lock(hashtextextended(the_process::text || encode(the_pass, 'hex'), 1));
    lock table ballot.staged in row exclusive mode;
    select max(b.revision), coalesce(bool_or(b.revision = the_revision and b.commitment = the_commitment), false) into last, repeated
        from (select s.revision, s.commitment from ballot.staged s
                where s.city_id = city and s.process_id = the_process and s.pass = the_pass
            union all
            select l.revision, l.commitment from ballot.logged l
                where l.city_id = city and l.process_id = the_process and l.pass = the_pass) b;
    if repeated then
        return 'ACCEPTED';
    end if;
    if last >= the_revision then
        return 'SPENT';
    end if;
    insert into ballot.staged (city_id, process_id, pass, revision, token, randomizer, signature, nonce, choices, commitment)
        values (city, the_process, the_pass, the_revision, the_token, the_randomizer, the_signature, the_nonce, the_choices, the_commitment);
    return 'ACCEPTED';
end
$$;
revoke all on function cast_pass_ballot(uuid, bytea, int, bytea, bytea, bytea, bytea, text[], bytea) from public;
grant execute on function cast_pass_ballot(uuid, bytea, int, bytea, bytea, bytea, bytea, text[], bytea) to ${service_role};

-- Which processes have a batch waiting, for the job that draws them.
create function waiting_batches(at_least int) returns table (city_id text, process_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.city_id, s.process_id from ballot.staged s group by s.city_id, s.process_id having count(*) >= at_least
$$;
revoke all on function waiting_batches(int) from public;
grant execute on function waiting_batches(int) to ${job_role};

-- Draws a batch, if so many wait: one insert in random order gives the ballots their places in the log, and the staging is truncated, so
-- that its file goes with the order of arrival and the numbers of the transactions. What waits for other processes is put back mixed.
create function draw_batch(the_process uuid, at_least int) returns table (leaf bigint, commitment bytea)
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    city text := current_setting('app.city', true);
    first bigint;
    others ballot.staged[];
begin
    lock table ballot.staged in access exclusive mode;
    if (select count(*) from ballot.staged s where s.city_id = city and s.process_id = the_process) < greatest(at_least, 1) then
        return;
    end if;
    first := (select coalesce(max(l.leaf) + 1, 0) from ballot.logged l where l.city_id = city and l.process_id = the_process);
    insert into ballot.logged (city_id, process_id, pass, revision, token, randomizer, signature, nonce, choices, commitment, leaf)
        select d.city_id, d.process_id, d.pass, d.revision, d.token, d.randomizer, d.signature, d.nonce, d.choices, d.commitment,
            first - 1 + row_number() over (order by d.lot)
        from (select s.*, gen_random_uuid() lot from ballot.staged s where s.city_id = city and s.process_id = the_process) d
        order by d.lot;
    others := array(select s from ballot.staged s where not (s.city_id = city and s.process_id = the_process) order by gen_random_uuid());
    truncate ballot.staged;
    insert into ballot.staged select o.* from unnest(others) o;
    return query select l.leaf, l.commitment from ballot.logged l
        where l.city_id = city and l.process_id = the_process and l.leaf >= first order by l.leaf;
end
$$;
revoke all on function draw_batch(uuid, int) from public;
grant execute on function draw_batch(uuid, int) to ${service_role};

-- The public log: commitments in their places, and the complete nodes of the Merkle tree over them.
create table log_leaf (
    city_id    text   not null,
    process_id uuid   not null,
    leaf       bigint not null check (leaf >= 0),
    commitment bytea  not null check (length(commitment) = 32),
    primary key (city_id, process_id, leaf)
);
create index log_leaf_commitment on log_leaf (city_id, process_id, commitment);
select city_owned('log_leaf');
grant select, insert on log_leaf to ${service_role};
create table log_node (
    city_id    text   not null,
    process_id uuid   not null,
    level      int    not null check (level >= 0),
    place      bigint not null check (place >= 0),
    hash       bytea  not null check (length(hash) = 32),
    primary key (city_id, process_id, level, place)
);
select city_owned('log_node');
grant select, insert on log_node to ${service_role};

-- The close: the last ballot of each pass is opened, then signed-in and opened ballots move together, in one random order, to where they
-- are counted. Ballots must be as many as votes on the roll, opened ones no more than passes; the private key is deleted.
create or replace function seal_ballots(process uuid) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    city text := current_setting('app.city', true);
    signed_in bigint;
    opened bigint;
    passes bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended(process::text, 0));
    if exists (select from ballot.staged s where s.city_id = city and s.process_id = process) then
        raise exception 'ballots wait in the staging';
    end if;
    insert into ballot.opened (city_id, process_id, leaf, ballot_id, revision, token, randomizer, signature, nonce, choices)
        select l.city_id, l.process_id, l.leaf, gen_random_uuid(), l.revision, l.token, l.randomizer, l.signature, l.nonce, l.choices
        from ballot.logged l where l.city_id = city and l.process_id = process
            and l.revision = (select max(o.revision) from ballot.logged o
                where o.city_id = l.city_id and o.process_id = l.process_id and o.pass = l.pass)
        order by l.leaf;
    get diagnostics opened = row_count;
    signed_in := (select count(*) from ballot.box b where b.city_id = city and b.process_id = process);
    passes := (select count(*) from roll.entry e where e.city_id = city and e.process_id = process and e.pass is not null);
    if signed_in <> (select count(*) from roll.entry e where e.city_id = city and e.process_id = process and e.voted and e.pass is null)
            or opened > passes then
        raise exception 'ballots and voters differ';
    end if;
    insert into ballot.sealed (city_id, process_id, id, choices)
        select city, process, a.id, a.choices
        from (select gen_random_uuid() id, b.choices from ballot.box b where b.city_id = city and b.process_id = process
            union all
            select o.ballot_id, o.choices from ballot.opened o where o.city_id = city and o.process_id = process) a
        order by gen_random_uuid();
    delete from ballot.box b where b.city_id = city and b.process_id = process;
    delete from ballot.logged l where l.city_id = city and l.process_id = process;
    delete from public.pass_secret s where s.city_id = city and s.process_id = process;
    update public.pass_key k set destroyed_at = now(), passes_issued = passes, ballots_opened = opened
        where k.city_id = city and k.process_id = process;
    return signed_in + opened;
end
$$;
