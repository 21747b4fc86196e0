-- Whether pledges that came before the campaign's terms still wait. They are booked a batch at a time, and later ones behind them.
alter table campaign add column backlog boolean not null default false;
create index campaign_backlog on campaign (city_id, project_id) where backlog;
select grant_across_cities('campaign', 'select');
