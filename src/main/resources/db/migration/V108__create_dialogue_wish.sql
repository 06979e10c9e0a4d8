-- Organisations that have no link of ours can ask, too. What they write waits apart until they have shown that the address is theirs, and is
-- erased if they do not; then it becomes a request whose asker the directory need not know.
create table dialogue_wish (
    id           uuid        primary key,
    office_id    uuid        not null,
    organisation text        not null,
    person       text        not null,
    email        text        not null,
    language     text        not null,
    subject      text        not null,
    message      text        not null,
    wished_at    timestamptz not null
);

alter table dialogue_request alter column organisation_id drop not null;
alter table dialogue_request
    add column asker_organisation text,
    add column asker_person       text,
    add column asker_email        text,
    add column asker_language     text,
    add constraint somebody_asks check (organisation_id is not null or asker_email is not null);

comment on column dialogue_wish.person is 'personal: who asks for dialogue; erased unless the address is confirmed in time';
comment on column dialogue_wish.email is 'personal: to ask whether the address is theirs; erased unless the address is confirmed in time';
comment on column dialogue_wish.message is
    'personal: what somebody asks for in own words, which may tell of people; erased unless the address is confirmed in time';
comment on column dialogue_request.asker_person is 'personal: whom to answer; until the case is archived';
comment on column dialogue_request.asker_email is 'personal: where to send the answer; until the case is archived';
