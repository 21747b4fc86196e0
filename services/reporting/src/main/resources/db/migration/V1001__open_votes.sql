-- Open votes are figures too: that they are open, since when, and how many are on the roll.
alter table vote_turnout add column opened_at timestamptz;
-- Until now an open vote was told once, in the moment of its opening.
update vote_turnout set opened_at = as_of where step = 'OPENED';
alter table vote_turnout add constraint opened_whole check (step <> 'OPENED' or opened_at is not null);
drop index vote_turnout_newest;
create index vote_turnout_newest on vote_turnout (city_id, coalesce(closed_at, opened_at) desc, process_id desc);
