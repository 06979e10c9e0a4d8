-- Each office may have a mailbox of its own, from which its letters come and which Rådslag reads; people may still telephone.
alter table office
    add column contact_telephone text,
    add column mailbox           text;

comment on column office.contact_telephone is
    'personal: to tell organisations whom to call; as long as the person has the task';
