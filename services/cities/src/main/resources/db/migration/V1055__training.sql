-- Tries at the tests of lessons. The questions follow from lesson, version and seed; the answers stay, so that the result can be shown again.
create table training_attempt (
    city_id        text        not null,
    id             uuid        primary key,
    subject        text        not null,
    track          text        not null check (track in ('OFFICIALS', 'CITIZENS')),
    lesson_id      text        not null,
    lesson_version int         not null check (lesson_version > 0),
    seed           bigint      not null,
    state          text        not null check (state in ('OPEN', 'PASSED', 'FAILED', 'EXPIRED')),
    started_at     timestamptz not null,
    expires_at     timestamptz not null check (expires_at > started_at),
    submitted_at   timestamptz check (submitted_at <= expires_at),
    answers        jsonb,
    questions      int         not null check (questions > 0),
    right_answers  int         check (right_answers between 0 and questions),
    offices        text,
    constraint handed_in_whole check ((state in ('PASSED', 'FAILED')) = (submitted_at is not null)
        and (submitted_at is null) = (answers is null) and (answers is null) = (right_answers is null))
);
create unique index one_open_attempt on training_attempt (city_id, subject, lesson_id) where state = 'OPEN';
create index attempts_of_a_person on training_attempt (city_id, subject, started_at);
select city_owned('training_attempt');
grant select, insert, update on training_attempt to ${service_role};

-- The code is all that one needs to verify; the name stands here only while its holder agrees.
create table training_certificate (
    city_id     text        not null,
    code        text        primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
    subject     text        not null,
    track       text        not null check (track in ('OFFICIALS', 'CITIZENS')),
    passed_at   timestamptz not null,
    holder_name text,
    unique (city_id, subject, track)
);
select city_owned('training_certificate');
grant select, insert, update (holder_name) on training_certificate to ${service_role};
