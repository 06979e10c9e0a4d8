-- A wish for further dialogue lives on its own: it may outlive the year it came from, and there may be no year at all. The scope is
-- what personal links are bound to, the year's identity or the request's own; the due instant is kept as it was promised in the
-- receipt, whatever the calendar or the setting says later.
create table dialogue_request (
    id              uuid        primary key,
    office_id       uuid        not null,
    cycle_id        uuid,
    scope           uuid        not null,
    record_number   text        not null,
    organisation_id uuid        not null,
    by_staff        boolean     not null,
    subject         text        not null,
    message         text        not null,
    requested_at    timestamptz not null,
    answer_due      timestamptz not null,
    answer          text        check (answer in ('MEETING', 'OTHER_FORM', 'NO')),
    reason          text        not null,
    escalated       boolean     not null,
    version         int         not null,
    check (answer is null or reason <> '')
);

create index dialogue_request_scope on dialogue_request (scope, organisation_id);
create index dialogue_request_unanswered on dialogue_request (answer_due) where answer is null;
