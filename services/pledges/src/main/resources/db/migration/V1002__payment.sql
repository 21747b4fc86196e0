-- Attempts to pay. Each is written down before the gateway is called, so that nothing it does goes unknown.
create table payment (
    city_id      text        not null,
    id           uuid        not null,
    pledge_id    uuid        not null,
    request_key  text        not null,
    provider     text        not null check (provider in ('SANDBOX')),
    provider_ref text,
    state        text        not null
        check (state in ('CREATED', 'REDIRECTED', 'CAPTURED', 'FAILED', 'CANCELLED', 'EXPIRED', 'UNKNOWN')),
    amount       bigint      not null check (amount > 0),
    currency     text        not null,
    return_url   text        not null,
    redirect_url text,
    status_hint  text,
    asked        int         not null default 0,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    confirmed_at timestamptz,
    ask_at       timestamptz not null,
    version      bigint      not null default 0,
    primary key (city_id, id),
    unique (provider, provider_ref),
    unique (city_id, pledge_id, request_key)
);
-- One attempt at a time.
create unique index payment_in_progress on payment (city_id, pledge_id) where state in ('CREATED', 'REDIRECTED', 'UNKNOWN');
create index payment_by_pledge on payment (city_id, pledge_id, created_at desc);
create index payment_to_ask on payment (ask_at) where state in ('CREATED', 'REDIRECTED', 'UNKNOWN');
create index payment_by_id on payment (id);
select city_owned('payment');
grant select, insert, update on payment to ${service_role};
select grant_across_cities('payment', 'select, update');

-- Money on its way back: one for each captured payment at most. `tries` counts answers of the gateway that it did not work.
create table refund (
    city_id      text        not null,
    id           uuid        not null,
    payment_id   uuid        not null,
    pledge_id    uuid        not null,
    project_id   uuid        not null,
    amount       bigint      not null check (amount > 0),
    currency     text        not null,
    reason       text        not null check (reason in ('GOAL_MISSED', 'PAID_TOO_LATE')),
    state        text        not null check (state in ('REQUESTED', 'DONE')),
    tries        int         not null default 0,
    provider_ref text,
    requested_at timestamptz not null,
    done_at      timestamptz,
    send_at      timestamptz not null,
    version      bigint      not null default 0,
    primary key (city_id, id),
    unique (city_id, payment_id),
    constraint done_has_a_time check ((state = 'DONE') = (done_at is not null))
);
create index refund_to_send on refund (send_at) where state = 'REQUESTED';
create index refund_by_project on refund (city_id, project_id, state);
select city_owned('refund');
grant select, insert, update on refund to ${service_role};
select grant_across_cities('refund', 'select, update');

-- Each notification once. It names no city and nothing personal.
create table gateway_notification (
    provider        text        not null,
    notification_id text        not null,
    type            text        not null,
    provider_ref    text        not null,
    received_at     timestamptz not null default now(),
    primary key (provider, notification_id)
);
grant select, insert on gateway_notification to ${service_role};
