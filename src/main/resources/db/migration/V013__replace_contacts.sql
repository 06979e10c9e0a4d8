-- Somebody else has taken over an organisation's letters. The row stays, since links, answers and letters of the past name it; but nobody
-- writes to it any more, and it is offered to nobody.
alter table contact add column replaced_at timestamptz;
alter table contact add constraint contact_main_is_not_replaced check (not (main and replaced_at is not null));

-- Since when somebody says that another person ought to be the contact; so that a page need not ask for what hardly anybody has said.
alter table contact add column questioned_at timestamptz;
