-- Organisations may support what others have proposed, if the proposer allows it to be shown in advance and staff have shown it. A support
-- given before the words were changed says so, and its giver can take it back.
alter table proposal
    add column shareable    boolean not null default false,
    add column published_at timestamptz,
    add column reworded_at  timestamptz;

alter table proposal_draft
    add column shareable boolean not null default false;

create table proposal_support (
    proposal_id     uuid        not null references proposal,
    organisation_id uuid        not null,
    supported_at    timestamptz not null,
    primary key (proposal_id, organisation_id)
);
