-- The hot insert: one narrow row, no foreign key, no counter.
create table pledge (
    city_id        text        not null,
    id             uuid        not null,
    project_id     uuid        not null,
    donor          text        not null check (length(donor) between 1 and 64),
    amount         bigint      not null check (amount > 0),
    currency       text        not null,
    state          text        not null check (state in ('PENDING', 'CAPTURED', 'REFUNDED', 'EXPIRED')),
    terms_version  int         not null,
    reservation_id uuid,
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    captured_at    timestamptz,
    refunded_at    timestamptz,
    version        bigint      not null default 0,
    primary key (city_id, id),
    constraint captured_has_a_time check (state <> 'CAPTURED' or captured_at is not null),
    constraint refunded_has_a_time check ((state = 'REFUNDED') = (refunded_at is not null))
);
create index pledge_by_donor on pledge (donor, created_at desc, id desc);
create index pledge_captured on pledge (city_id, project_id) include (amount, donor, id) where state = 'CAPTURED';
create index pledge_pending on pledge (expires_at) where state = 'PENDING';
select city_owned('pledge');
grant select, insert, update on pledge to ${service_role};
select grant_across_cities('pledge', 'select');
