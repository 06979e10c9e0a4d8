-- What was said at a meeting, in the words used, and what becomes of it. The order is that in which it was recorded, which is the
-- order in which it was said. The questions raised at a samråd stand by themselves, because two of them lead to the year's sakråd.
create table viewpoint (
    id              uuid primary key,
    number          bigint generated always as identity,
    meeting_id      uuid not null,
    organisation_id uuid,
    text            text not null,
    handling        text not null,
    version         int  not null
);

create index viewpoint_of_meeting on viewpoint (meeting_id, number);

create table raised_question (
    id         uuid primary key,
    number     bigint generated always as identity,
    meeting_id uuid not null,
    title      text not null,
    version    int  not null
);

create index raised_question_of_meeting on raised_question (meeting_id, number);

-- One for each of the two sakråd; told_at is set when the letters about the choice are written, and from then on it stands.
create table chosen_question (
    cycle_id    uuid        not null,
    ordinal     int         not null check (ordinal in (1, 2)),
    question_id uuid        not null references raised_question (id),
    reason      text        not null,
    chosen_at   timestamptz not null,
    told_at     timestamptz,
    primary key (cycle_id, ordinal)
);

create table sakrad_decision (
    meeting_id uuid primary key,
    way        text        not null check (way in ('NEW_DAY', 'OTHER_QUESTION', 'NONE')),
    day        date,
    reason     text        not null,
    decided_at timestamptz not null
);

comment on table sakrad_decision is 'How it goes on after the sakråd named was called off.';
comment on column viewpoint.text is 'personal: views that an organisation put forward, which may tell of a person; kept with the case';
