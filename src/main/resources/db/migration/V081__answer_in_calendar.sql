-- A calendar program can answer «maybe», which neither a page nor a letter of ours asks for; and it answers without saying who comes.
-- Where an answer came from is kept with it: whoever doubts it must be able to find the letter or the person behind it.
alter table invitation
    drop constraint invitation_status_check,
    add constraint invitation_status_check check (status in ('CHOSEN', 'INVITED', 'TENTATIVE', 'ACCEPTED', 'DECLINED'));

alter table invitation_answer add column origin text;
update invitation_answer set origin = case when answered_by is null then 'STAFF' else 'PAGE' end;
alter table invitation_answer
    alter column origin set not null,
    alter column comes drop not null,
    add constraint invitation_answer_origin_check check (origin in ('PAGE', 'CALENDAR', 'STAFF'));

comment on column invitation_answer.comes is 'Empty for a «maybe».';
