-- Who did what when. An entry is written in the transaction of what it tells of, so that neither exists without the other,
-- and holds identities only: what was written or decided stands in the rooms.
-- The number keeps the order of entries of the same instant.
create table audit_entry (
    id       bigint      generated always as identity primary key,
    at       timestamptz not null,
    actor    text        not null check (actor ~ '^(system|(staff|contact):.+)$'),
    action   text        not null,
    subjects text[]      not null
);

create index audit_entry_subjects on audit_entry using gin (subjects);

comment on column audit_entry.actor is
    'personal: shows afterwards who changed what; as long as the case it concerns';

create function refuse_change_of_audit_entry() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is insert-only';
end
$$;

create trigger audit_entry_is_insert_only
    before update or delete or truncate on audit_entry
    for each statement execute function refuse_change_of_audit_entry();
