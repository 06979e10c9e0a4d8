-- Whoever gets an organisation's letters says that somebody else ought to. It is only asked for: staff decide, and until then nothing changes.
-- Each time is a row of its own, so that what was asked and what was answered is told as it was; one at a time waits.
create table handover (
    id              uuid        primary key,
    cycle_id        uuid        not null,
    organisation_id uuid        not null,
    contact_id      uuid        not null,
    colleague_id    uuid,
    name            text,
    role            text,
    email           text,
    language        text        check (language in ('SV', 'EN')),
    words           text        not null,
    asked_at        timestamptz not null,
    status          text        not null check (status in ('WAITING', 'DONE', 'REFUSED', 'WITHDRAWN', 'REPLACED')),
    reason          text        not null default '',
    constraint handover_successor_is_whole check (num_nulls(name, role, email, language) in (0, 4))
);

create unique index handover_one_waiting on handover (contact_id) where status = 'WAITING';
create index handover_contact on handover (contact_id, asked_at desc);

comment on column handover.name is 'personal: who is to get the organisation''s letters; until the case is archived';
comment on column handover.role is 'personal: what the person does in the organisation; until the case is archived';
comment on column handover.email is 'personal: where the letters are to go; until the case is archived';
comment on column handover.words is 'personal: why somebody else is to get the letters, which may tell of people; until the case is archived';
comment on column handover.reason is 'personal: why nothing was changed, which may tell of people; until the case is archived';
