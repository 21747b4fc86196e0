-- A draft says what is known so far; a project that left the desk of its owner is whole.
alter table project alter category_id drop not null;
alter table project alter goal_minor drop not null;
alter table project alter summary drop not null;
alter table project add constraint whole_beyond_draft check (state in ('DRAFT', 'WITHDRAWN', 'MERGED')
    or (category_id is not null and goal_minor is not null and summary is not null));

-- What is searched, drawn on a map and counted, beside the content it comes from.
alter table project add district_id text check (length(district_id) between 1 and 40);
alter table project add latitude double precision check (latitude between -90 and 90);
alter table project add longitude double precision check (longitude between -180 and 180);
alter table project add constraint point_whole check ((latitude is null) = (longitude is null));
alter table project add horizon text check (horizon in ('SHORT_TERM', 'LONG_TERM'));
alter table project add strategy_tags text[] not null default '{}';
alter table project add need_kinds text[] not null default '{}';

alter table project add merged_into uuid;
alter table project add constraint merged_somewhere check ((state = 'MERGED') = (merged_into is not null) and merged_into <> id);
alter table project add foreign key (city_id, merged_into) references project (city_id, id);
