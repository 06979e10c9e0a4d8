-- What those who were asked have last been told: if the year's last day for proposals is another, they must be told anew, at once or,
-- as long as the call is kept for review, together with it.

create table proposal_call (
    cycle_id      uuid primary key,
    told_last_day date not null,
    sent_at       timestamptz
);
