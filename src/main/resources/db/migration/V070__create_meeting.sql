-- One table for samråd, sakråd and other meetings, because one process carries all of them. What staff plan stands in columns; the
-- framing questions are rows of their own, since they are an ordered list. Each move keeps what was before, so that whoever was
-- invited can be told both.
create table meeting (
    id                uuid primary key,
    office_id         uuid        not null,
    cycle_id          uuid,
    scope             uuid        not null,
    kind              text        not null check (kind in ('SAMRAD', 'SAKRAD', 'OTHER')),
    ordinal           int         not null check (ordinal between 0 and 2),
    record_number     text        not null,
    topic             text        not null,
    subject           text        not null,
    purpose           text        not null,
    day               date        not null,
    starts_at         time        not null,
    ends_at           time        not null,
    place             text        not null,
    leader            text        not null,
    last_answer_day   date        not null,
    opened_at         timestamptz not null,
    invited_at        timestamptz,
    answers_closed_at timestamptz,
    programme         text        not null,
    status            text        not null
        check (status in ('PLANNED', 'INVITED', 'PROGRAMME_SETTLED', 'HELD', 'CALLED_OFF')),
    called_off_reason text        not null,
    version           int         not null
);

create index meeting_of_cycle on meeting (cycle_id, day);
create index meeting_of_scope on meeting (scope);

create table framing_question (
    meeting_id uuid not null references meeting (id),
    position   int  not null,
    question   text not null,
    primary key (meeting_id, position)
);

create table meeting_move (
    meeting_id      uuid        not null references meeting (id),
    version         int         not null,
    moved_at        timestamptz not null,
    day             date        not null,
    starts_at       time        not null,
    ends_at         time        not null,
    place           text        not null,
    last_answer_day date        not null,
    primary key (meeting_id, version)
);

comment on table meeting_move is 'Insert-only: what held before each move; version is the one the move led to.';
comment on column meeting.topic is 'What it was opened about, before staff worded its subject: the theme of the year or the chosen question.';
