-- Objections to files and projects. Who filed one stands here only and is told to nobody.
create table notice (
    city_id         text        not null,
    id              uuid        not null,
    project_id      uuid        not null,
    about           text        not null check (about in ('PICTURE', 'DOCUMENT', 'PROJECT')),
    file_id         uuid,
    ground          text        not null check (ground in ('COPYRIGHT', 'PATENT_OR_DESIGN', 'TRADEMARK', 'PRIVACY', 'UNLAWFUL', 'OTHER')),
    language        text        not null check (language in ('fa', 'en')),
    explanation     text        not null check (length(explanation) between 3 and 4000),
    work_url        text        check (work_url like 'https://%'),
    filed_by        text        not null,
    filed_at        timestamptz not null,
    state           text        not null default 'RECEIVED' check (state in ('RECEIVED', 'TAKEN_DOWN', 'REPLIED', 'DISMISSED', 'RESTORED', 'UPHELD')),
    due_at          timestamptz,
    takedown_reason text        check (length(takedown_reason) between 3 and 2000),
    taken_down_by   text,
    taken_down_at   timestamptz,
    reply           text        check (length(reply) between 3 and 2000),
    replied_at      timestamptz,
    decision_reason text        check (length(decision_reason) between 3 and 2000),
    decided_by      text,
    decided_at      timestamptz,
    -- Whether the owner was reminded of the reply.
    reminded_at     timestamptz,
    primary key (city_id, id),
    foreign key (city_id, project_id) references project (city_id, id),
    constraint about_a_file check ((about = 'PROJECT') = (file_id is null)),
    constraint taken_down_whole check ((takedown_reason is null) = (taken_down_at is null) and (taken_down_at is null) = (taken_down_by is null)),
    constraint taken_down_first check (state in ('RECEIVED', 'DISMISSED') or taken_down_at is not null),
    constraint replied_whole check ((reply is null) = (replied_at is null)),
    constraint replied_to_a_takedown check (reply is null or taken_down_at is not null),
    constraint decided_whole check ((state in ('DISMISSED', 'RESTORED', 'UPHELD')) = (decided_at is not null)
        and (decided_at is null) = (decision_reason is null) and (decided_at is null) = (decided_by is null)),
    constraint open_is_due check ((decided_at is null) = (due_at is not null)),
    constraint another_upholds check (state <> 'UPHELD' or decided_by <> taken_down_by),
    constraint nobody_decides_his_own check (taken_down_by <> filed_by and decided_by <> filed_by)
);
create unique index notice_once on notice (city_id, filed_by, coalesce(file_id, project_id)) where decided_at is null;
create index notice_of_project on notice (city_id, project_id, filed_at desc);
create index notice_due on notice (city_id, coalesce(due_at, 'infinity'), id);
create index notice_reply_waits on notice (due_at) where state = 'TAKEN_DOWN' and reminded_at is null;
select city_owned('notice');
grant select, insert, update on notice to ${service_role};
select grant_across_cities('notice', 'select');
