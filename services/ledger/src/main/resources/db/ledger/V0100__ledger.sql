-- Accounts and transfers. A transfer is one row with a debit account, a credit account and a positive amount, so it balances by its
-- shape. Rows are only added: a hold gets a second row when it is posted, voided or expired. No row is a counter and no foreign key
-- leads to a row that many write to: one busy campaign is as fast as a thousand quiet ones.

create table ledger_account (
    city_id   text        not null,
    id        uuid        not null,
    kind      text        not null check (kind ~ '^[A-Z][A-Z_]{1,39}$'),
    type      text        not null check (type in ('ASSET', 'LIABILITY', 'INCOME', 'EXPENSE')),
    reference text        not null check (reference ~ '^[a-z0-9:-]{0,80}$'),
    currency  text        not null check (currency ~ '^[A-Z]{3}$'),
    -- The least the account may hold, on the side its type grows on. Null: it may stand anywhere and is never locked.
    floor     bigint,
    opened_at timestamptz not null default now(),
    primary key (city_id, id),
    unique (city_id, kind, reference, currency)
);

-- Not partitioned: with eight partitions by city reading a balance took seven times as long. City leads every key and index, so it can be.
create table ledger_transfer (
    city_id        text        not null,
    transaction_id uuid        not null,
    leg            smallint    not null check (leg between 1 and 100),
    -- 1: booked or held. 2: what became of a hold. The primary key is what lets a hold end only once.
    step           smallint    not null check (step in (1, 2)),
    state          text        not null,
    debit_account  uuid        not null,
    credit_account uuid        not null,
    amount         bigint      not null check (amount > 0),
    currency       text        not null,
    cause_type     text        not null check (length(cause_type) between 1 and 120),
    cause_id       text        not null check (length(cause_id) between 1 and 120),
    actor          text        not null check (length(actor) between 1 and 120),
    rule_version   text        check (length(rule_version) between 1 and 120),
    booked_at      timestamptz not null default now(),
    -- The writing transaction. Ids of transactions, unlike times and sequences, tell which rows can no longer appear. A bigint, because
    -- comparing xid8 is not leakproof: under row security no index would serve it.
    xact_id        bigint      not null default (pg_current_xact_id()::text::bigint),
    primary key (city_id, transaction_id, leg, step),
    constraint two_accounts check (debit_account <> credit_account),
    constraint state_of_step check (state in ('PENDING', 'POSTED') and step = 1 or state in ('POSTED', 'VOIDED', 'EXPIRED') and step = 2)
);

create index ledger_transfer_debits on ledger_transfer (city_id, debit_account, xact_id);
create index ledger_transfer_credits on ledger_transfer (city_id, credit_account, xact_id);
-- For the job that stores sums: rows come in the order of their transactions, so a few bytes for each range of pages do.
create index ledger_transfer_new on ledger_transfer using brin (city_id, xact_id) with (pages_per_range = 32, autosummarize = on);

-- Sums of everything written by transactions below the city's horizon. Derived: may be emptied at any time, e.g. after a restore.
create table ledger_horizon (
    city_id  text        not null primary key,
    horizon  bigint      not null,
    taken_at timestamptz not null
);
create table ledger_snapshot (
    city_id         text    not null,
    account_id      uuid    not null,
    debits_posted   numeric not null,
    credits_posted  numeric not null,
    debits_pending  numeric not null check (debits_pending >= 0),
    credits_pending numeric not null check (credits_pending >= 0),
    primary key (city_id, account_id)
);

-- Everything below has committed or never will.
create function ledger_oldest_running() returns bigint language sql stable
    return pg_snapshot_xmin(pg_current_snapshot())::text::bigint;

-- The balance of an account as the calling statement's snapshot of the database sees it: the stored sums and what came after.
-- A horizon above the oldest running transaction belongs to another cluster (a dump was restored) and counts for nothing.
create function ledger_balance(city text, account uuid, out debits_posted numeric, out credits_posted numeric,
    out debits_pending numeric, out credits_pending numeric) language sql stable as $$
    with base as (
        select coalesce((select h.horizon from ledger_horizon h
            where h.city_id = city and h.horizon <= ledger_oldest_running()), 0) as horizon
    ), move as (
        select true as is_debit, t.amount, t.state, t.step from ledger_transfer t
        where t.city_id = city and t.debit_account = account and t.xact_id >= (select horizon from base)
        union all
        select false, t.amount, t.state, t.step from ledger_transfer t
        where t.city_id = city and t.credit_account = account and t.xact_id >= (select horizon from base)
    ), stored as (
        select s.* from ledger_snapshot s where s.city_id = city and s.account_id = account and (select horizon from base) > 0
    )
    select coalesce(sum(amount) filter (where is_debit and state = 'POSTED'), 0)
            + coalesce((select s.debits_posted from stored s), 0),
        coalesce(sum(amount) filter (where not is_debit and state = 'POSTED'), 0)
            + coalesce((select s.credits_posted from stored s), 0),
        coalesce(sum(amount) filter (where is_debit and state = 'PENDING'), 0)
            - coalesce(sum(amount) filter (where is_debit and step = 2), 0)
            + coalesce((select s.debits_pending from stored s), 0),
        coalesce(sum(amount) filter (where not is_debit and state = 'PENDING'), 0)
            - coalesce(sum(amount) filter (where not is_debit and step = 2), 0)
            + coalesce((select s.credits_pending from stored s), 0)
    from move
$$;

-- Moves a city's horizon up to the oldest transaction still running: everything below it has committed or never will, so each row is
-- counted once. Returns the horizon.
create function ledger_take_snapshot(city text) returns bigint language plpgsql as $$
declare
    previous bigint;
    reached  bigint;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'a snapshot is taken at read committed' using errcode = 'LG006';
    end if;
    insert into ledger_horizon (city_id, horizon, taken_at) values (city, 0, now()) on conflict do nothing;
    select horizon into previous from ledger_horizon where city_id = city for update;
    if previous > ledger_oldest_running() then
        delete from ledger_snapshot where city_id = city;
        previous := 0;
    end if;
    with until as (
        select ledger_oldest_running() as horizon
    ), recent as (
        select debit_account, credit_account, amount, state, step from ledger_transfer
        where city_id = city and xact_id >= previous and xact_id < (select horizon from until)
    ), move as (
        select debit_account as account_id, true as is_debit, amount, state, step from recent
        union all
        select credit_account, false, amount, state, step from recent
    ), stored as (
        insert into ledger_snapshot as s (city_id, account_id, debits_posted, credits_posted, debits_pending, credits_pending)
        select city, move.account_id,
            coalesce(sum(amount) filter (where is_debit and state = 'POSTED'), 0) + coalesce(max(old.debits_posted), 0),
            coalesce(sum(amount) filter (where not is_debit and state = 'POSTED'), 0) + coalesce(max(old.credits_posted), 0),
            coalesce(sum(amount) filter (where is_debit and state = 'PENDING'), 0)
                - coalesce(sum(amount) filter (where is_debit and step = 2), 0) + coalesce(max(old.debits_pending), 0),
            coalesce(sum(amount) filter (where not is_debit and state = 'PENDING'), 0)
                - coalesce(sum(amount) filter (where not is_debit and step = 2), 0) + coalesce(max(old.credits_pending), 0)
        from move left join ledger_snapshot old on old.city_id = city and old.account_id = move.account_id
        group by move.account_id
        on conflict (city_id, account_id) do update set debits_posted = excluded.debits_posted, credits_posted = excluded.credits_posted,
            debits_pending = excluded.debits_pending, credits_pending = excluded.credits_pending
    )
    update ledger_horizon set horizon = (select horizon from until), taken_at = now() where city_id = city returning horizon into reached;
    return reached;
end
$$;

-- Refuses what would leave the account below its floor; holds against it count. The lock makes one transaction wait for the other,
-- and at read committed the statement after the lock sees what the other wrote. At repeatable read it would not, so there is no
-- booking against a floor at that level; at serializable the database itself refuses one of the two.
create function ledger_keep_floor(account ledger_account, taken bigint) returns void language plpgsql as $$
declare
    held      record;
    available numeric;
begin
    if current_setting('transaction_isolation') = 'repeatable read' then
        raise exception 'an account with a floor is not booked at repeatable read' using errcode = 'LG006';
    end if;
    select * into held from ledger_balance(account.city_id, account.id);
    available := case when account.type in ('ASSET', 'EXPENSE') then held.debits_posted - held.credits_posted - held.credits_pending
        else held.credits_posted - held.debits_posted - held.debits_pending end;
    if available - taken < account.floor then
        raise exception 'account % would fall below its floor', account.id using errcode = 'LG001';
    end if;
end
$$;

create function ledger_check_transfer() returns trigger language plpgsql as $$
declare
    debit        ledger_account;
    credit       ledger_account;
    takes_debit  boolean;
    takes_credit boolean;
begin
    if new.step = 2 then
        perform from ledger_transfer t where t.city_id = new.city_id and t.transaction_id = new.transaction_id and t.leg = new.leg
            and t.step = 1 and t.state = 'PENDING' and t.debit_account = new.debit_account and t.credit_account = new.credit_account
            and t.amount = new.amount and t.currency = new.currency;
        if not found then
            raise exception 'no such hold' using errcode = 'LG005';
        end if;
        return new;
    end if;
    select * into debit from ledger_account where city_id = new.city_id and id = new.debit_account;
    select * into credit from ledger_account where city_id = new.city_id and id = new.credit_account;
    if debit.id is null or credit.id is null then
        raise exception 'account not open' using errcode = 'LG002';
    end if;
    if debit.currency <> new.currency or credit.currency <> new.currency then
        raise exception 'transfer between currencies' using errcode = 'LG003';
    end if;
    takes_debit := debit.floor is not null and debit.type in ('LIABILITY', 'INCOME');
    takes_credit := credit.floor is not null and credit.type in ('ASSET', 'EXPENSE');
    if takes_debit or takes_credit then
        perform from ledger_account where city_id = new.city_id
            and (takes_debit and id = debit.id or takes_credit and id = credit.id) order by id for update;
        -- A repetition moves nothing, so it needs nothing; the insert will find the first one.
        perform from ledger_transfer t where t.city_id = new.city_id and t.transaction_id = new.transaction_id and t.leg = new.leg
            and t.step = 1;
        if not found then
            if takes_debit then
                perform ledger_keep_floor(debit, new.amount);
            end if;
            if takes_credit then
                perform ledger_keep_floor(credit, new.amount);
            end if;
        end if;
    end if;
    return new;
end
$$;

create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only' using errcode = 'LG004';
end
$$;

create trigger checked before insert on ledger_transfer for each row execute function ledger_check_transfer();
create trigger kept before update or delete on ledger_transfer for each row execute function ledger_refuse_change();
create trigger kept_whole before truncate on ledger_transfer for each statement execute function ledger_refuse_change();
create trigger kept before update or delete on ledger_account for each row execute function ledger_refuse_change();
create trigger kept_whole before truncate on ledger_account for each statement execute function ledger_refuse_change();

select city_owned('ledger_account');
select city_owned('ledger_transfer');
select city_owned('ledger_horizon');
select city_owned('ledger_snapshot');

-- Time and transaction are the database's: nobody may say them. The right to update the floor is what locking a row asks for; the
-- trigger refuses every update.
grant select, insert (city_id, id, kind, type, reference, currency, floor), update (floor) on ledger_account to ${service_role};
grant select, insert (city_id, transaction_id, leg, step, state, debit_account, credit_account, amount, currency, cause_type, cause_id,
    actor, rule_version) on ledger_transfer to ${service_role};
grant select on ledger_horizon, ledger_snapshot to ${service_role};
select grant_across_cities('ledger_account', 'select');
select grant_across_cities('ledger_transfer', 'select');
select grant_across_cities('ledger_horizon', 'select, insert, update');
select grant_across_cities('ledger_snapshot', 'select, insert, update, delete');
