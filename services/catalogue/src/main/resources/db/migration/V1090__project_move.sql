-- A proposal is reviewed before it is published; a project is public from then on, whatever becomes of it.
alter table project drop constraint project_state_check;
alter table project add constraint project_state_check check (state in ('DRAFT', 'IN_REVIEW', 'REJECTED', 'MERGED', 'PUBLISHED', 'FUNDING',
    'SUCCEEDED', 'FAILED', 'DELIVERING', 'REPORTED', 'CLOSED', 'WITHDRAWN', 'SUSPENDED'));
alter table project drop constraint funded_by_terms;
alter table project add constraint funded_by_terms check (state not in ('FUNDING', 'SUCCEEDED', 'FAILED') or terms_version is not null);

alter table project add published_at timestamptz;
update project set published_at = created_at where state not in ('DRAFT', 'WITHDRAWN');
alter table project add constraint public_since check (case
    when state in ('DRAFT', 'IN_REVIEW', 'REJECTED', 'MERGED') then published_at is null
    when state = 'WITHDRAWN' then true
    else published_at is not null end);
drop index project_newest_anywhere;
create index project_newest_anywhere on project (created_at desc, id) where published_at is not null;

-- Where a suspended project goes on when the suspension ends.
alter table project add suspended_from text check (suspended_from in ('PUBLISHED', 'FUNDING', 'SUCCEEDED', 'FAILED', 'DELIVERING', 'REPORTED'));
alter table project add constraint suspended_from_somewhere check ((state = 'SUSPENDED') = (suspended_from is not null));

-- Every move of a project. Without a mover the move followed from a fact of another service.
create table project_move (
    city_id    text        not null,
    project_id uuid        not null,
    number     bigint      not null check (number > 0),
    from_state text        not null,
    to_state   text        not null check (to_state <> from_state),
    reason     text        check (length(reason) between 1 and 2000),
    moved_by   text,
    moved_at   timestamptz not null,
    primary key (city_id, project_id, number),
    foreign key (city_id, project_id) references project (city_id, id)
);
select city_owned('project_move');
grant select, insert on project_move to ${service_role};
