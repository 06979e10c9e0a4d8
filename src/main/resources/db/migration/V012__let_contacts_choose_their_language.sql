-- The language in which a contact person wants to be written to; where it is null, that of the organisation.
alter table contact add column language text check (language in ('SV', 'EN'));
