-- What an organisation has begun to write and not sent. It has not come in to the authority: nobody but the organisation sees it, it is
-- no answer to the call, and it is erased with the year. Once sent it is a proposal with the same id.
create table proposal_draft (
    id              uuid primary key,
    cycle_id        uuid        not null,
    organisation_id uuid        not null,
    title           text        not null,
    question        text        not null,
    why             text        not null,
    example         boolean     not null,
    saved_at        timestamptz not null
);

create index proposal_draft_owner on proposal_draft (cycle_id, organisation_id);

comment on column proposal_draft.question is
    'personal: what somebody has begun to write, which may tell of people; until it is sent or thrown away, at latest when the year is closed';
comment on column proposal_draft.why is
    'personal: what somebody has begun to write, which may tell of people; until it is sent or thrown away, at latest when the year is closed';
