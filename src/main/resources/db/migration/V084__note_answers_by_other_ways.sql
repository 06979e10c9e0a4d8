-- Some answer by telephone or by letter. Staff note such an answer like any other; how it came, and what was said, is kept with it.
alter table invitation_answer
    drop constraint invitation_answer_origin_check,
    add constraint invitation_answer_origin_check check (origin in ('PAGE', 'CALENDAR', 'TELEPHONE', 'LETTER', 'STAFF')),
    add column said text not null default '';
alter table invitation_answer alter column said drop default;

comment on column invitation_answer.said is 'personal: what was said when the answer was given otherwise than on a page, which may tell of a person; kept with the case';
