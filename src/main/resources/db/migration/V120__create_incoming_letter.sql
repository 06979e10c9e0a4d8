-- Letters that have come in. One is stored whole the moment it has been read, under its place in the mailbox, so that it is read once, whoever
-- reads. Its content moves to the case file when the letter is filed: until then nobody knows to which case it belongs. What it says is not
-- stored beside it, since it can be read from it anew.
create table incoming_letter (
    id            uuid        primary key,
    mailbox       text        not null,
    uid_validity  bigint      not null,
    uid           bigint      not null,
    received_at   timestamptz not null,
    checksum      text        not null,
    content       bytea,
    reason        text        not null default '',
    attempts      int         not null default 0,
    due_at        timestamptz not null,
    matter        text,
    record_number text,
    about         uuid,
    to_staff_at   timestamptz,
    handled_at    timestamptz,
    unique (mailbox, uid_validity, uid),
    constraint filed_letters_lie_in_the_case_file
        check ((matter is null) = (record_number is null) and (matter is null) = (content is not null))
);

create index incoming_letter_due on incoming_letter (due_at, received_at) where matter is null;
create index incoming_letter_checksum on incoming_letter (mailbox, checksum);

comment on column incoming_letter.content is
    'personal: the letter as it was received; until it is filed, which is at once unless something fails';
comment on column incoming_letter.reason is 'Message key of why staff should read it; empty if nobody needs to.';
comment on column incoming_letter.about is 'The letter of ours that it is about, in room mail.';
