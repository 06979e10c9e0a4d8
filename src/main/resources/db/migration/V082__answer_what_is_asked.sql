-- A meeting asks for more than a yes or a no. What people need is kept apart from the rest, because it is erased soon after the meeting. The
-- copy of each answer is whole: who was to come and how, and everything that was told.
alter table invitation
    add column needed jsonb not null default '{}',
    add column told jsonb not null default '{}';
alter table invitation
    alter column needed drop default,
    alter column told drop default;

alter table invitation_delegate
    add column instead_of text not null default '',
    add column remote boolean not null default false;
alter table invitation_delegate
    alter column instead_of drop default,
    alter column remote drop default;

alter table invitation_answer
    add column people jsonb not null default '[]',
    add column needed jsonb not null default '{}',
    add column told jsonb not null default '{}';
alter table invitation_answer
    alter column people drop default,
    alter column needed drop default,
    alter column told drop default;

comment on column invitation.needed is 'personal: interpreter, hearing loop, access and diet for those who come; erased soon after the meeting';
comment on column invitation.told is 'personal: written answers, an example and the time and travel asked for, which may tell of a person; kept with the case';
comment on column invitation_delegate.instead_of is 'personal: for whom the delegate comes; kept with the case';
comment on column invitation_answer.people is 'personal: the delegates as answered; kept with the case';
comment on column invitation_answer.needed is 'personal: interpreter, hearing loop, access and diet as answered; erased soon after the meeting';
comment on column invitation_answer.told is 'personal: written answers, an example and the time and travel asked for as answered; kept with the case';
