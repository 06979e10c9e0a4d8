-- A letter's facts never change, but what becomes of it does, several times. Apart they cost less: the facts are written once, what letters
-- posted together have in common is written once for all of them, and what changes lies in narrow rows. The letter as it was handed over is
-- kept in the case file alone. A letter that was drawn but not yet sent is drawn anew; the relay has not seen it.
create table letter_posting (
    id               uuid        primary key,
    stage            text        not null,
    kind             text        not null,
    sender           jsonb       not null,
    record_number    text        not null,
    template_version text        not null,
    model            jsonb       not null,
    posted_at        timestamptz not null
);

comment on column letter_posting.sender is
    'personal: tells the addressee whom at the office to turn to; until the case is archived';
comment on column letter_posting.model is
    'personal: what the letters are made of, which may quote people; until the case is archived';

insert into letter_posting (id, stage, kind, sender, record_number, template_version, model, posted_at)
select id, stage, kind, sender, record_number, coalesce(template_version, ''), '{}', created_at from letter;

-- lease: who delivers it just now; such a row may be taken by others from due_at on.
create table letter_delivery (
    letter_id   uuid        primary key references letter on delete cascade,
    number      bigint      generated always as identity,
    status      text        not null check (status in ('HELD', 'WAITING', 'SENDING', 'SENT', 'FAILED', 'BOUNCED')),
    domain      text        not null,
    due_at      timestamptz not null,
    attempts    int         not null default 0,
    lease       uuid,
    subject     text,
    message_id  text,
    sent_at     timestamptz,
    answered_at timestamptz,
    reply       text        not null default '',
    constraint leased_while_being_sent check ((status = 'SENDING') = (lease is not null)),
    constraint sent_letters_are_kept check (status not in ('SENT', 'BOUNCED') or (message_id is not null and sent_at is not null))
);

comment on column letter_delivery.subject is
    'personal: the subject as drawn; until the case is archived';
comment on column letter_delivery.reply is
    'personal: the relay''s reply, which may repeat the address; until the case is archived';

insert into letter_delivery (letter_id, status, domain, due_at, attempts, subject, message_id, sent_at, reply)
select id, status, lower(split_part(email, '@', 2)), due_at, attempts,
       case when status = 'SENT' then subject end, case when status = 'SENT' then message_id end, sent_at, reply
from letter order by created_at, id;

alter table letter add column posting_id uuid references letter_posting;
update letter set posting_id = id;
alter table letter alter column posting_id set not null;
alter table letter
    drop column stage, drop column kind, drop column sender, drop column record_number, drop column status, drop column template_version,
    drop column subject, drop column html, drop column text, drop column message_id, drop column attempts, drop column due_at,
    drop column sent_at, drop column reply, drop column created_at, drop column version;

create index letter_of_posting on letter (posting_id);
create index letter_posting_stage on letter_posting (stage);
create index letter_posting_record_number on letter_posting (record_number);
create index letter_delivery_due on letter_delivery (due_at, number) where status in ('WAITING', 'SENDING');
