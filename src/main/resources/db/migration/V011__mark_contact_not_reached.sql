-- Letters to a contact's address come back: somebody has to look after it. The mark is lifted when the address is changed or confirmed.
alter table contact add column not_reached_since timestamptz;
create index contact_email on contact (lower(email));
