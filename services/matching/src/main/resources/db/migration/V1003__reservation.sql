-- A share set aside for one person and project while the pledge is paid.
create table reservation (
    city_id    text        not null,
    id         uuid        not null,
    fund_id    uuid        not null,
    project_id uuid        not null,
    person     text        not null,
    state      text        not null check (state in ('HELD', 'USED', 'LAPSED')),
    currency   text        not null check (currency ~ '^[A-Z]{3}$'),
    pledged    bigint      not null check (pledged > 0),
    demand     bigint      not null check (demand > 0),
    pot_left   bigint      not null check (pot_left > 0),
    amount     bigint      not null check (amount > 0 and amount = least(demand, pot_left)),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    primary key (city_id, id),
    foreign key (city_id, fund_id) references fund (city_id, id)
);
create unique index reservation_one_held on reservation (city_id, fund_id, project_id, person) where state = 'HELD';
create index reservation_due on reservation (expires_at) where state = 'HELD';
select city_owned('reservation');
grant select, insert, update (state) on reservation to ${service_role};
select grant_across_cities('reservation', 'select');
