-- How long a project lasts and which aims of the city it serves, as the catalogue tells it.
alter table project_figures add horizon text;
alter table project_figures add strategy_tags text[] not null default '{}';
