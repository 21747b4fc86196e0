-- The whole terms as catalogue froze them; the first release sent only what stands in the columns. A threshold is a part of the goal, the
-- others compare with the minimum.
alter table campaign
    drop constraint campaign_success_rule_check,
    add column terms jsonb,
    add column suspended boolean not null default false,
    add constraint success_rule_known check (success_rule in ('ALL_OR_NOTHING', 'THRESHOLD', 'KEEP_IT_ALL')),
    add constraint terms_whole check (terms is not null or success_rule = 'ALL_OR_NOTHING');

-- What had to come in by the terms. A withdrawal decided in catalogue ends a campaign whatever came in, and needs no second signature here.
alter table closing
    drop constraint all_or_nothing,
    drop constraint four_eyes,
    add column success_rule text not null default 'ALL_OR_NOTHING' check (success_rule in ('ALL_OR_NOTHING', 'THRESHOLD', 'KEEP_IT_ALL')),
    add column required bigint check (required > 0),
    add column withdrawn boolean not null default false;
update closing set required = goal;
alter table closing
    alter column required set not null,
    alter column success_rule drop default,
    add constraint decided_by_the_terms check (case when withdrawn then outcome = 'FAILED'
        else (outcome = 'SUCCEEDED') = (raised + matched >= required) end),
    add constraint four_eyes check (withdrawn or decided_by <> proposed_by);

alter table refund
    drop constraint refund_reason_check,
    add constraint reason_known check (reason in ('GOAL_MISSED', 'CAMPAIGN_WITHDRAWN', 'PAID_TOO_LATE'));
