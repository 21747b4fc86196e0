-- A match fund: its frozen rule, and how its pot is used. The figures change under the row's lock, together with the ledger.
create table fund (
    city_id           text        not null,
    id                uuid        not null,
    name_fa           text,
    name_en           text,
    sponsor_fa        text,
    sponsor_en        text,
    state             text        not null check (state in ('OPEN', 'CLOSED', 'SETTLED')),
    rule_kind         text        not null check (rule_kind in ('ONE_TO_ONE')),
    rule_version      int         not null check (rule_version > 0),
    rule_hash         text        not null check (rule_hash ~ '^[0-9a-f]{64}$'),
    ratio_numerator   bigint      not null check (ratio_numerator between 1 and 1000),
    ratio_denominator bigint      not null check (ratio_denominator between 1 and 1000),
    -- Comma separated; empty for every project of the city.
    category_ids      text        not null,
    currency          text        not null check (currency ~ '^[A-Z]{3}$'),
    opens_at          timestamptz not null,
    closes_at         timestamptz not null,
    budget_decision   text,
    opened_by         text        not null,
    opened_at         timestamptz not null,
    deposited         bigint      not null check (deposited > 0),
    reserved          bigint      not null check (reserved >= 0),
    earned            bigint      not null check (earned >= 0),
    committed         bigint      not null check (committed >= 0),
    paid              bigint      not null check (paid >= 0),
    match_sequence    bigint      not null check (match_sequence >= 0),
    version           bigint      not null,
    primary key (city_id, id),
    constraint named check (coalesce(name_fa, name_en) is not null and coalesce(sponsor_fa, sponsor_en) is not null),
    constraint opens_before_it_closes check (opens_at < closes_at),
    constraint never_promises_more_than_it_holds check (reserved + earned + committed + paid <= deposited)
);
create index fund_newest on fund (city_id, opened_at desc, id desc);
create index fund_unsettled on fund (closes_at) where state <> 'SETTLED';
select city_owned('fund');
grant select, insert, update on fund to ${service_role};
select grant_across_cities('fund', 'select');
