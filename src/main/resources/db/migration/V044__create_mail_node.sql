-- A lease ends when the heart of the node that holds it has stood still for a while, as others measure it: nothing depends on the nodes'
-- clocks, which may differ and jump. Letters that are being sent are found by their node, and are no longer due.
create table mail_node (
    id   uuid   primary key,
    beat bigint not null
);

alter table letter_delivery add column node uuid;
update letter_delivery set status = 'WAITING', lease = null where status = 'SENDING';
alter table letter_delivery
    drop constraint leased_while_being_sent,
    add constraint leased_while_being_sent check ((status = 'SENDING') = (lease is not null) and (lease is null) = (node is null));

drop index letter_delivery_due;
create index letter_delivery_due on letter_delivery (due_at, number) where status = 'WAITING';
