-- A contact whom another has replaced stays in the directory, since what the person answered points there; nothing erases it yet.
comment on column contact.name is 'personal: to address the organisation''s contact person; as long as the person is the contact, and not yet erased by itself afterwards';
comment on column contact.email is 'personal: to send the organisation''s letters; as long as the person is the contact, and not yet erased by itself afterwards';
