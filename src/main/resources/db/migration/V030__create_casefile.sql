-- Every letter in or out and every published document is an official document: it keeps its place in the case for ever.
-- So rows are only inserted, and the database itself refuses anything else, whoever asks.
create table casefile_counter (
    record_number text primary key,
    last          int  not null
);

comment on table casefile_counter is
    'The last running number given in each case. A sequence would leave gaps when a transaction rolls back; this row does not.';

create table casefile_entry (
    record_number  text        not null,
    running_number int         not null check (running_number > 0),
    reference      text        not null unique,
    registered_at  timestamptz not null,
    direction      text        not null check (direction in ('IN', 'OUT', 'PUBLISHED')),
    parties        text        not null,
    title          text        not null,
    media_type     text        not null,
    checksum       text        not null,
    content        bytea       not null,
    primary key (record_number, running_number)
);

comment on column casefile_entry.parties is
    'personal: names who wrote to whom, as the register of official documents must; kept with the case';
comment on column casefile_entry.title is
    'personal: may name a person, as the document did; kept with the case';
comment on column casefile_entry.content is
    'personal: the official document as it was sent, received or published; kept with the case';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever inserted', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger casefile_entry_is_kept
    before update or delete or truncate on casefile_entry
    for each statement execute function refuse_change();
