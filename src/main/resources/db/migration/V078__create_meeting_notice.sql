-- What everybody has been told of a meeting, and when: public pages show nothing before, and the invitation as it was published although the
-- meeting was moved since. Insert-only. Meetings invited to before this table was made count as announced on the day their letters were written.
create table meeting_notice (
    number          bigint generated always as identity primary key,
    meeting_id      uuid        not null references meeting (id),
    what            text        not null check (what in ('ANNOUNCED', 'MOVED', 'PROGRAMME', 'CALLED_OFF')),
    told_at         timestamptz not null,
    day             date        not null,
    starts_at       time        not null,
    ends_at         time        not null,
    place           text        not null,
    last_answer_day date        not null
);

create unique index meeting_notice_once on meeting_notice (meeting_id, what) where what <> 'MOVED';
create index meeting_notice_of_meeting on meeting_notice (meeting_id, number);

insert into meeting_notice (meeting_id, what, told_at, day, starts_at, ends_at, place, last_answer_day)
select id, 'ANNOUNCED', invited_at, day, starts_at, ends_at, place, last_answer_day
  from meeting where invited_at is not null order by invited_at, id;

insert into meeting_notice (meeting_id, what, told_at, day, starts_at, ends_at, place, last_answer_day)
select id, 'PROGRAMME', invited_at, day, starts_at, ends_at, place, last_answer_day
  from meeting where invited_at is not null and programme <> '' order by invited_at, id;

insert into meeting_notice (meeting_id, what, told_at, day, starts_at, ends_at, place, last_answer_day)
select id, 'CALLED_OFF', invited_at, day, starts_at, ends_at, place, last_answer_day
  from meeting where invited_at is not null and status = 'CALLED_OFF' order by invited_at, id;
