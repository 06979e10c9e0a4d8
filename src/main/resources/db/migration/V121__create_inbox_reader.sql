-- Of several nodes one reads the mailbox. By its beat the others see that it lives; nothing depends on the nodes' clocks. It saves work only:
-- that no letter is kept twice is for the letter's place to prevent.
create table inbox_reader (
    mailbox text   primary key,
    node    uuid   not null,
    beat    bigint not null
);
