-- A personal link is a bearer's key, so the database keeps nothing that opens a door: the secret is made anew from the
-- nonce and the application's own key when a letter is rendered, and found again by its SHA-256.
-- One link for each person, organisation and scope: whoever gets ten letters in a year has one address to keep.
create table personal_link (
    id           uuid        primary key,
    contact      uuid        not null,
    organisation uuid        not null,
    scope        uuid        not null,
    nonce        bytea       not null check (octet_length(nonce) = 32),
    token_hash   bytea       not null unique check (octet_length(token_hash) = 32),
    expires_at   timestamptz not null,
    issued_at    timestamptz not null,
    unique (scope, contact, organisation)
);

comment on column personal_link.contact is
    'personal: lets the contact person answer without an account; until the link has expired and the case is archived';
