-- Calendar programs take an entry for newer than the one they have when its sequence has risen.
alter table meeting add column calendar_sequence int not null default 0;
alter table meeting alter column calendar_sequence drop default;

comment on column meeting.calendar_sequence is 'Rises when time or place of a meeting that people were invited to changes, and when it is called off.';
