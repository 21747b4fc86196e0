create table complaint (
    city_id         text        not null,
    id              uuid        not null,
    project_id      uuid        not null,
    filed_by        text        not null,
    topic           text        not null check (topic in ('MONEY', 'DELIVERY', 'CONDUCT', 'CONTENT', 'OTHER')),
    language        text        not null check (language in ('fa', 'en')),
    said            text        not null check (length(said) between 3 and 4000),
    state           text        not null default 'FILED' check (state in ('FILED', 'ANSWERED')),
    filed_at        timestamptz not null,
    due_at          timestamptz not null check (due_at > filed_at),
    finding         text        check (finding in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD')),
    answer_language text        check (answer_language in ('fa', 'en')),
    answer          text        check (length(answer) between 3 and 4000),
    answered_by     text,
    answered_at     timestamptz check (answered_at >= filed_at),
    primary key (city_id, id),
    foreign key (city_id, project_id) references project (city_id, id),
    constraint answered_whole check ((state = 'ANSWERED') = (answer is not null) and (answer is null) = (finding is null)
        and (answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)
        and (answer is null) = (answer_language is null)),
    constraint not_answered_by_its_author check (answered_by <> filed_by)
);
create index complaint_newest on complaint (city_id, project_id, filed_at desc, id desc);
create index complaint_due on complaint (city_id, due_at, id);
create index complaint_open_of on complaint (city_id, project_id, filed_by) where state = 'FILED';
select city_owned('complaint');
grant select, insert, update (state, finding, answer_language, answer, answered_by, answered_at) on complaint to ${service_role};
