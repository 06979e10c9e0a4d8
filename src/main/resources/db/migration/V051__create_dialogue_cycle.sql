-- A year belongs to one office. Its dates are days, not instants: what a day's end is worth is decided by the one zone of the offices.
-- At most one open year for the same office, policy area and year, because people know a year by nothing else than these.

create table dialogue_cycle (
    id                      uuid primary key,
    office_id               uuid        not null references office,
    policy_area             text        not null,
    theme                   text        not null,
    year                    int         not null,
    record_number           text        not null check (length(record_number) <= 60),
    last_proposal_day       date        not null,
    proposals_closed_at     timestamptz,
    samrad_day              date        not null check (samrad_day > last_proposal_day),
    contact_address         text        not null,
    review_letters          boolean     not null,
    status                  text        not null check (status in ('OPEN', 'ENDED', 'CALLED_OFF')),
    called_off_reason       text        not null,
    started_at              timestamptz not null,
    participants_settled_at timestamptz,
    version                 int         not null
);

create unique index dialogue_cycle_one_open on dialogue_cycle (office_id, lower(policy_area), year) where status = 'OPEN';

create table cycle_participant (
    cycle_id        uuid not null references dialogue_cycle,
    organisation_id uuid not null,
    primary key (cycle_id, organisation_id)
);

comment on column dialogue_cycle.contact_address is 'personal: to tell organisations where to write about the year; as long as the case is kept';
