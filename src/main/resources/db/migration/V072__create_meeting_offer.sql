-- What a meeting asks of those invited beyond a yes or a no, and what it offers them. It is a row of its own beside the meeting: it changes for
-- other reasons than day and place, and after the invitations have left too. What is not asked for is never taken. Meetings opened before
-- keep asking for what they asked for until now.
create table meeting_offer (
    meeting_id  uuid primary key references meeting (id),
    remote      boolean not null,
    asked       text[]  not null,
    hours       boolean not null,
    travel      boolean not null,
    example     boolean not null,
    places_each int check (places_each > 0),
    places      int check (places > 0),
    version     int     not null
);

comment on column meeting_offer.asked is 'Which special needs those invited are asked for.';
comment on column meeting_offer.places is 'Empty if there is no limit, as is places_each.';

insert into meeting_offer (meeting_id, remote, asked, hours, travel, example, version)
select id, false, '{INTERPRETER,HEARING_LOOP,ACCESS,DIET}', false, false, false, 0 from meeting;
