-- Some meetings are open: others than those invited can ask to come. Which meetings, and until when, is a row beside the meeting, so that the
-- meeting itself is what it was. Whoever asks has no link of ours: the row waits unconfirmed until they have shown that the address is theirs.
create table meeting_opening (
    meeting_id uuid primary key,
    last_day   date not null
);

create table application (
    id           uuid        primary key,
    meeting_id   uuid        not null references meeting_opening (meeting_id),
    name         text        not null,
    organisation text        not null,
    email        text        not null,
    language     text        not null,
    why          text        not null,
    remote       boolean     not null,
    asked        text[]      not null,
    needed       text        not null,
    publish_name boolean     not null,
    status       text        not null check (status in ('UNCONFIRMED', 'RECEIVED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    reason       text        not null,
    applied_at   timestamptz not null,
    decided_at   timestamptz,
    door         uuid        unique,
    attended     boolean,
    version      int         not null
);

-- One address applies once, however often it is confirmed and however it is spelled.
create unique index application_address on application (meeting_id, lower(email)) where status <> 'UNCONFIRMED';

comment on column application.organisation is 'As they call it; empty for somebody who comes on their own account.';
comment on column application.applied_at is 'When it was received, in whose order places are given; until then when it was typed.';
comment on column application.door is 'What the link in the answer names, with which whoever has a place lets us know that they cannot come.';
comment on column application.name is
    'personal: who asks to come; erased soon after the meeting';
comment on column application.email is
    'personal: where to send the answer and what those who come are told; erased soon after the meeting';
comment on column application.why is
    'personal: why somebody wants to come, which may tell of them; erased soon after the meeting';
comment on column application.asked is 'personal: which needs those who come have; erased soon after the meeting';
comment on column application.needed is 'personal: what exactly they need; erased soon after the meeting';
comment on column application.publish_name is 'personal: consent to having the name published; erased soon after the meeting';
comment on column application.reason is 'personal: why the answer was no, which may tell of somebody; erased soon after the meeting';
