-- What somebody wants on a year's agenda. A proposal that is taken back keeps its row, since what has come in to an authority is not
-- destroyed at will; it only no longer counts. The arrival orders the proposals, and with them the agenda, as they came.

create table proposal (
    id              uuid primary key,
    arrival         bigint generated always as identity,
    cycle_id        uuid        not null,
    organisation_id uuid,
    title           text        not null,
    question        text        not null,
    why             text        not null,
    example         boolean     not null,
    decision        text check (decision in ('ON_AGENDA', 'MERGED', 'ELSEWHERE', 'NOT_THIS_YEAR')),
    reason          text        not null,
    merged_into     uuid references proposal check (merged_into <> id),
    proposed_at     timestamptz not null,
    withdrawn_at    timestamptz,
    version         int         not null,
    check ((merged_into is not null) = (decision is not null and decision = 'MERGED'))
);

create index proposal_cycle on proposal (cycle_id, arrival);

create table proposal_decline (
    cycle_id        uuid        not null,
    organisation_id uuid        not null,
    declined_at     timestamptz not null,
    primary key (cycle_id, organisation_id)
);
