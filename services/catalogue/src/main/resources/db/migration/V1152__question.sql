create table question (
    city_id            text        not null,
    id                 uuid        not null,
    project_id         uuid        not null,
    asked_by           text        not null,
    language           text        not null check (language in ('fa', 'en')),
    asked              text        not null check (length(asked) between 3 and 4000),
    state              text        not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'HIDDEN')),
    asked_at           timestamptz not null,
    due_at             timestamptz not null check (due_at > asked_at),
    answer_language    text        check (answer_language in ('fa', 'en')),
    answer             text        check (length(answer) between 3 and 4000),
    answered_by        text,
    answered_by_owner  boolean,
    answered_at        timestamptz check (answered_at >= asked_at),
    hidden_reason      text        check (length(hidden_reason) between 3 and 2000),
    hidden_by          text,
    -- Which letters about the time limit the owner has had.
    reminded_at        timestamptz,
    told_late_at       timestamptz,
    primary key (city_id, id),
    foreign key (city_id, project_id) references project (city_id, id),
    constraint answered_whole check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)
        and (answer is null) = (answer_language is null) and (answer is null) = (answered_by_owner is null)),
    constraint answered_by_state check (state <> 'ANSWERED' or answer is not null),
    constraint open_without_answer check (state <> 'OPEN' or answer is null),
    constraint hidden_with_reason check ((state = 'HIDDEN') = (hidden_reason is not null) and (hidden_reason is null) = (hidden_by is null))
);
create index question_newest on question (city_id, project_id, asked_at desc, id desc);
create index question_due on question (city_id, due_at, id);
create index question_waiting on question (due_at) where state = 'OPEN' and told_late_at is null;
create index question_open_of on question (city_id, project_id, asked_by) where state = 'OPEN';
select city_owned('question');
grant select, insert on question to ${service_role};
grant update (state, answer_language, answer, answered_by, answered_by_owner, answered_at, hidden_reason, hidden_by, reminded_at, told_late_at)
    on question to ${service_role};
select grant_across_cities('question', 'select');
