-- How many letters were taken for delivery in each minute to each domain, by all nodes together; kept only while there are limits, and only
-- for the current minute and some before it.
create table mail_minute (
    minute timestamptz not null,
    domain text        not null,
    taken  int         not null,
    primary key (minute, domain)
);
