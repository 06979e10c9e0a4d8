-- The units that own cycles. Configuration is their source: at start each office is written anew under its key, so that its identity, which
-- everything else refers to, outlives a change of name or address. The counter gives record numbers without gaps, a series for each year.

create table office (
    id              uuid primary key,
    key             text not null unique check (key ~ '^[a-z][a-z0-9-]*$'),
    department      text not null,
    unit            text not null,
    sender_name     text not null,
    contact_person  text not null,
    contact_address text not null,
    record_series   text not null
);

create table office_record_number (
    office_id uuid not null references office,
    year      int  not null,
    last      int  not null,
    primary key (office_id, year)
);

comment on column office.contact_person is 'personal: to tell organisations whom to turn to; as long as the person has the task';
comment on column office.contact_address is 'personal: to tell organisations where to write; as long as the person has the task';
