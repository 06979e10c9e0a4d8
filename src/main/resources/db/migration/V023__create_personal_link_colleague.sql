-- A link may be handed on within the organisation. Whoever answers in its contact's place says who they are, once for each browser;
-- what they do is theirs in the trail, and the contact is told.
create table personal_link_colleague (
    id       uuid        primary key,
    link_id  uuid        not null references personal_link (id) on delete cascade,
    name     text        not null,
    email    text        not null,
    named_at timestamptz not null
);

create index personal_link_colleague_of_link on personal_link_colleague (link_id);

alter table audit_entry
    drop constraint audit_entry_actor_check,
    add constraint audit_entry_actor_check check (actor ~ '^(system|(staff|contact|colleague):.+)$');

comment on column personal_link_colleague.name is
    'personal: who acts for the organisation in the contact person''s place; until the link has expired and the case is archived';
comment on column personal_link_colleague.email is
    'personal: to reach whoever acts in the contact person''s place; until the link has expired and the case is archived';
