-- Whoever writes an e-mail address into a page that is open to everybody has to show that it is theirs: a letter brings a link, and nothing
-- happens before its button is pressed. As with personal links the database keeps nothing that opens a door. Of the address only a hash is
-- kept, to tell how many letters a mailbox was sent; all of it goes when the time is over.
create table confirmation (
    id           uuid        primary key,
    matter       uuid        not null unique,
    purpose      text        not null,
    address_hash bytea       not null,
    nonce        bytea       not null check (octet_length(nonce) = 32),
    token_hash   bytea       not null unique check (octet_length(token_hash) = 32),
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    confirmed_at timestamptz
);

create index confirmation_address on confirmation (address_hash, asked_at);
create index confirmation_expires on confirmation (expires_at);

comment on column confirmation.address_hash is
    'personal: tells how many letters a mailbox was sent in an hour; erased when the time to confirm is over';
