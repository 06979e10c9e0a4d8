-- The outbox: what a letter is made of is stored in the transaction of the step that wants it, so that the step and its
-- letters happen together or not at all. Delivery draws the letter once (subject, html, text), hands it over, and notes the end.
-- The personal link's secret is in none of the columns; delivery adds it to what goes over the wire.
create table letter (
    id               uuid        primary key,
    reference        text        not null unique,
    stage            text        not null,
    kind             text        not null,
    party            text        not null,
    addressee_name   text        not null,
    email            text        not null,
    language         text        not null,
    link_id          uuid,
    sender           jsonb       not null,
    model            jsonb       not null,
    record_number    text        not null,
    status           text        not null check (status in ('HELD', 'WAITING', 'SENT', 'FAILED')),
    template_version text,
    subject          text,
    html             text,
    text             text,
    message_id       text        unique,
    attempts         int         not null,
    due_at           timestamptz not null,
    sent_at          timestamptz,
    reply            text        not null,
    created_at       timestamptz not null,
    version          int         not null,
    constraint sent_letters_are_drawn check (status <> 'SENT' or (message_id is not null and sent_at is not null))
);

create index letter_due on letter (due_at, id) where status = 'WAITING';
create index letter_stage on letter (stage);
create index letter_record_number on letter (record_number);

comment on column letter.addressee_name is
    'personal: addresses the contact person in the letter; until the case is archived';
comment on column letter.email is
    'personal: the address the letter goes to; until the case is archived';
comment on column letter.party is
    'personal: names the addressee where a person acts without an organisation; until the case is archived';
comment on column letter.sender is
    'personal: tells the addressee whom at the office to turn to; until the case is archived';
comment on column letter.model is
    'personal: what the letter is made of, which may quote people; until the case is archived';
comment on column letter.subject is
    'personal: the letter as drawn; until the case is archived';
comment on column letter.html is
    'personal: the letter as drawn; until the case is archived';
comment on column letter.text is
    'personal: the letter as drawn; until the case is archived';
comment on column letter.reply is
    'personal: the relay''s reply, which may repeat the address; until the case is archived';
