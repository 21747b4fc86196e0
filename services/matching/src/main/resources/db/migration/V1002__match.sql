-- What a fund owes to a project: the sum of its matches, provisional until the campaign is decided.
create table award (
    city_id    text   not null,
    id         uuid   not null,
    fund_id    uuid   not null,
    project_id uuid   not null,
    state      text   not null check (state in ('PROVISIONAL', 'PAYABLE', 'PAID', 'LAPSED')),
    currency   text   not null check (currency ~ '^[A-Z]{3}$'),
    -- Sums over the matches that stand: what counted, what the rule gave, what the pot could add.
    eligible   bigint not null check (eligible >= 0),
    demanded   bigint not null check (demanded >= 0),
    amount     bigint not null check (amount between 0 and demanded),
    paid       bigint not null check (paid between 0 and amount),
    version    bigint not null,
    primary key (city_id, id),
    unique (city_id, fund_id, project_id),
    foreign key (city_id, fund_id) references fund (city_id, id)
);
create index award_of_project on award (city_id, project_id);
select city_owned('award');
grant select, insert, update on award to ${service_role};

-- What became of the money of each payout, by the newest fact about it.
create table award_payment (
    city_id   text   not null,
    payout_id uuid   not null,
    award_id  uuid   not null,
    sequence  bigint not null,
    amount    bigint not null check (amount >= 0),
    primary key (city_id, payout_id, award_id),
    foreign key (city_id, award_id) references award (city_id, id)
);
create index award_payment_of_award on award_payment (city_id, award_id);
select city_owned('award_payment');
grant select, insert, update on award_payment to ${service_role};

-- A pledge as pledges told it. Without a verdict it waits for the terms of its campaign.
create table captured_pledge (
    city_id        text        not null,
    pledge_id      uuid        not null,
    project_id     uuid        not null,
    donor          text        not null,
    amount         bigint      not null check (amount > 0),
    currency       text        not null check (currency ~ '^[A-Z]{3}$'),
    reservation_id uuid,
    captured_at    timestamptz,
    refunded_at    timestamptz,
    verdict        text,
    primary key (city_id, pledge_id),
    constraint captured_or_refunded check (coalesce(captured_at, refunded_at) is not null)
);
create index captured_pledge_waiting on captured_pledge (city_id, project_id, captured_at, pledge_id) where verdict is null;
select city_owned('captured_pledge');
grant select, insert, update on captured_pledge to ${service_role};

create table match (
    city_id        text        not null,
    id             uuid        not null,
    -- The order of booking over all funds; under a fund's lock it is the order of match_sequence.
    booking        bigint      not null generated always as identity,
    fund_id        uuid        not null,
    award_id       uuid        not null,
    project_id     uuid        not null,
    pledge_id      uuid        not null,
    match_sequence bigint      not null check (match_sequence > 0),
    currency       text        not null check (currency ~ '^[A-Z]{3}$'),
    pledged        bigint      not null check (pledged > 0),
    demand         bigint      not null check (demand >= 0),
    pot_left       bigint      not null check (pot_left >= 0),
    amount         bigint      not null check (amount >= 0 and amount = least(demand, pot_left)),
    earned_at      timestamptz not null,
    reversed_at    timestamptz,
    primary key (city_id, id),
    constraint one_match_of_a_fund_for_a_pledge unique (city_id, pledge_id, fund_id),
    constraint one_place_in_the_order unique (city_id, fund_id, match_sequence),
    foreign key (city_id, award_id) references award (city_id, id),
    foreign key (city_id, pledge_id) references captured_pledge (city_id, pledge_id)
);
create index match_of_project on match (city_id, project_id, booking);
select city_owned('match');
grant select, insert, update (reversed_at) on match to ${service_role};
