-- A link that got into wrong hands is given a new secret. What a browser was let in with holds for one edition only.
alter table personal_link add column edition int not null default 1;

comment on column personal_link.edition is 'How many secrets the link has had; only the last one opens it.';
