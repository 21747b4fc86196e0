-- Money for the owner of a project that succeeded. A supplement carries an award that matching told of after the payout was settled.
create table payout (
    city_id    text        not null,
    id         uuid        not null,
    project_id uuid        not null,
    closing_id uuid        not null,
    supplement boolean     not null,
    state      text        not null check (state in ('PENDING', 'SETTLED', 'RETURNED')),
    currency   text        not null,
    crowd      bigint      not null check (crowd >= 0),
    created_at timestamptz not null,
    settled_at timestamptz,
    version    bigint      not null default 0,
    primary key (city_id, id),
    constraint settled_has_a_time check ((state = 'PENDING') = (settled_at is null)),
    constraint supplement_without_crowd check (not supplement or crowd = 0)
);
create unique index payout_one_of_a_closing on payout (city_id, closing_id) where not supplement;
create index payout_newest on payout (city_id, created_at desc, id desc);
select city_owned('payout');
grant select, insert, update on payout to ${service_role};

-- What match funds owe to a project, as matching tells it, and the payout that carried it.
create table award (
    city_id    text        not null,
    id         uuid        not null,
    project_id uuid        not null,
    fund_id    uuid        not null,
    currency   text        not null,
    amount     bigint      not null check (amount > 0),
    payable_at timestamptz not null,
    payout_id  uuid,
    primary key (city_id, id)
);
create index award_by_project on award (city_id, project_id);
create index award_by_payout on award (city_id, payout_id);
select city_owned('award');
grant select, insert, update (payout_id) on award to ${service_role};
