-- A letter that came back may go to another address instead: as a letter of its own, since what was sent stays as it was sent. It asks what
-- the first of them asked, under whose reference the answer is noted.
alter table letter add column instead_of uuid unique references letter, add column asked_as text;

create index letter_asked_as on letter (asked_as) where asked_as is not null;
create index letter_delivery_bounced on letter_delivery (letter_id) where status = 'BOUNCED';

-- How many letters to an address came back one after the other although the address may be right. A sign of life deletes the row.
create table soft_return (
    address  text primary key check (address = lower(address)),
    in_a_row int  not null
);

comment on column soft_return.address is
    'personal: the address whose letters come back; until a letter reaches it or another takes its place';
