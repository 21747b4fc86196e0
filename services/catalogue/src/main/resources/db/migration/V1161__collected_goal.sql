-- What the campaign collects; less than the goal where the city or somebody in kind pays a part.
alter table project add terms_goal_minor bigint check (terms_goal_minor > 0);
update project set terms_goal_minor = goal_minor where terms_version is not null;
alter table project add constraint terms_goal_whole check ((terms_version is null) = (terms_goal_minor is null) and terms_goal_minor <= goal_minor);
