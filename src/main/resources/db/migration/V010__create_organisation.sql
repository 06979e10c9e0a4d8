-- The directory. Contact people are rows of their own, since an organisation has several over the years and each is personal data with
-- a life of its own; exactly one at a time is the main one, who gets the letters. Tags are rows so that staff can select by them.

create table organisation (
    id       uuid primary key,
    name     text    not null unique check (length(name) between 1 and 200),
    kind     text    not null check (kind in ('ORGANISATION', 'AUTHORITY', 'EXPERT')),
    language text    not null check (language in ('SV', 'EN')),
    county   text    not null,
    active   boolean not null
);

create table contact (
    id              uuid primary key,
    organisation_id uuid    not null references organisation,
    name            text    not null check (length(name) between 1 and 200),
    email           text    not null check (length(email) <= 254),
    main            boolean not null
);

create unique index contact_one_main on contact (organisation_id) where main;
create index contact_organisation on contact (organisation_id);

create table organisation_tag (
    organisation_id uuid not null references organisation,
    tag             text not null check (tag ~ '^\S+$'),
    primary key (organisation_id, tag)
);

create index organisation_tag_tag on organisation_tag (tag);

comment on column contact.name is 'personal: to address the organisation''s contact person; as long as the person is the contact';
comment on column contact.email is 'personal: to send the organisation''s letters; as long as the person is the contact';
