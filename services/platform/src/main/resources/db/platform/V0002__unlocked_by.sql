-- The stage that adds each capability (CAPABILITY=STAGE), as the city's last state told it: a refusal names it also while cities is away.
alter table city_copy add column unlocked_by text[] not null default '{}';
