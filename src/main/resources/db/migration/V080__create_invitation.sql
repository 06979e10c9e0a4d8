-- One row for each organisation asked to a meeting, however many they are: writing, reminding and counting are single statements.
-- Each answer is kept as it was given, because it is an official document; the row itself holds the one that counts.
create table invitation (
    id              uuid primary key,
    meeting_id      uuid not null,
    organisation_id uuid not null,
    why             text not null,
    status          text not null check (status in ('CHOSEN', 'INVITED', 'ACCEPTED', 'DECLINED')),
    decline_reason  text not null,
    needs           text not null,
    answered_at     timestamptz,
    attended        boolean,
    version         int  not null,
    unique (meeting_id, organisation_id)
);

create index invitation_of_organisation on invitation (organisation_id);

create table invitation_delegate (
    invitation_id uuid    not null references invitation (id) on delete cascade,
    position      int     not null,
    name          text    not null,
    role          text    not null,
    email         text    not null,
    publish_name  boolean not null,
    primary key (invitation_id, position)
);

create table invitation_answer (
    invitation_id uuid        not null references invitation (id),
    answered_at   timestamptz not null,
    answered_by   uuid,
    comes         boolean     not null,
    delegates     text        not null,
    needs         text        not null,
    reason        text        not null,
    primary key (invitation_id, answered_at)
);

comment on table invitation_answer is 'Insert-only: every answer as it was given. answered_by is empty when it was noted by staff.';
comment on column invitation.needs is 'personal: food and accessibility for those who come to the meeting; erased soon after the meeting';
comment on column invitation.decline_reason is 'personal: why nobody can come, which may tell of a person; kept with the case';
comment on column invitation_delegate.name is 'personal: who comes for the organisation; kept with the case';
comment on column invitation_delegate.role is 'personal: what the delegate does in the organisation; kept with the case';
comment on column invitation_delegate.email is 'personal: to send the delegate the programme; erased soon after the meeting';
comment on column invitation_delegate.publish_name is 'personal: the delegate''s consent to having the name published; kept with the case';
comment on column invitation_answer.answered_by is 'personal: which contact person answered; kept with the case';
comment on column invitation_answer.delegates is 'personal: names of the delegates as answered; kept with the case';
comment on column invitation_answer.needs is 'personal: food and accessibility as answered; erased soon after the meeting';
comment on column invitation_answer.reason is 'personal: why nobody can come, which may tell of a person; kept with the case';
