-- An agenda is public from when everybody who takes part has been told it. Those approved before this column was made count as told on the
-- day of the call.
alter table cycle_agenda add column told_at timestamptz;

update cycle_agenda a set told_at = c.sent_at from proposal_call c where c.cycle_id = a.cycle_id and a.state = 'APPROVED';
