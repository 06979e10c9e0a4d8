-- While the mailbox cannot be read, people are told once for all nodes, and only if it lasts: a server that is started anew is no news. Since when
-- is counted here from the first failure, whichever node it met; that is why there is at most one open outage. One that ends before anybody was
-- told is deleted.
create table inbox_outage (
    id         uuid        primary key,
    started_at timestamptz not null,
    reason     text        not null default '',
    told_at    timestamptz,
    ended_at   timestamptz,
    constraint only_outages_that_were_told_are_remembered check (ended_at is null or told_at is not null)
);

create unique index inbox_outage_open on inbox_outage ((true)) where ended_at is null;
