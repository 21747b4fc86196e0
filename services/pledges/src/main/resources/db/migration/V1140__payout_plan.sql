-- One payout for each share of the plan that the terms froze. A share is due some working days after what it waits for; unknown until then.
alter table payout
    add column share int not null default 1 check (share between 1 and 20),
    add column waits_for text not null default 'CAMPAIGN_END' check (waits_for in ('CAMPAIGN_END', 'MILESTONE', 'REPORT_APPROVED')),
    add column milestone int check (milestone between 1 and 50),
    add column working_days int not null default 0 check (working_days >= 0),
    add column due_at timestamptz,
    add constraint milestone_named check ((waits_for = 'MILESTONE') = (milestone is not null));
update payout set due_at = created_at;
alter table payout add constraint settled_when_due check (state = 'PENDING' or due_at is not null);
drop index payout_one_of_a_closing;
create unique index payout_one_of_a_share on payout (city_id, closing_id, share) where not supplement;
create index payout_due on payout (due_at) where state = 'PENDING' and due_at is not null;
create index payout_of_project on payout (city_id, project_id, share);
select grant_across_cities('payout', 'select');

-- What shares wait for, as it happened: the end of the campaign, a milestone that was accepted (0 otherwise), the approved report.
create table payout_trigger (
    city_id    text        not null,
    project_id uuid        not null,
    kind       text        not null check (kind in ('CAMPAIGN_END', 'MILESTONE', 'REPORT_APPROVED')),
    milestone  int         not null check (milestone between 0 and 50 and (milestone = 0) = (kind <> 'MILESTONE')),
    at         timestamptz not null,
    primary key (city_id, project_id, kind, milestone)
);
select city_owned('payout_trigger');
grant select, insert on payout_trigger to ${service_role};
