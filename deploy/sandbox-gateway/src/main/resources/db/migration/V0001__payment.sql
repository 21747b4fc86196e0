create table payment (
    provider_ref text primary key,
    idempotency_key text not null unique,
    request_hash text not null,
    reference text not null,
    description text not null,
    currency text not null,
    amount bigint not null check (amount > 0),
    refunded bigint not null default 0 check (refunded between 0 and amount),
    return_url text not null,
    notify_url text not null,
    language text not null check (language in ('fa', 'en')),
    status text not null,
    failure_reason text,
    scenario text not null,
    -- What the payer decided, when it takes effect later.
    decided_status text,
    decided_for timestamptz,
    -- Faults still to be shown.
    failing_confirmations int not null default 0,
    failing_refunds int not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    captured_at timestamptz,
    updated_at timestamptz not null
);

create index payment_by_update on payment (updated_at, provider_ref);
create index payment_open on payment (expires_at) where status = 'CREATED';

create table refund (
    refund_id text primary key,
    provider_ref text not null references payment,
    idempotency_key text not null,
    request_hash text not null,
    amount bigint not null check (amount > 0),
    reason text,
    status text not null check (status in ('COMPLETED', 'FAILED')),
    created_at timestamptz not null,
    unique (provider_ref, idempotency_key)
);

create table notification (
    id uuid primary key,
    provider_ref text not null references payment,
    address text not null,
    body text not null,
    forged boolean not null,
    attempts int not null default 0,
    due_at timestamptz not null,
    delivered_at timestamptz
);

create index notification_due on notification (due_at) where delivered_at is null;

grant select, insert, update on payment, refund, notification to sandbox_gateway_service;
