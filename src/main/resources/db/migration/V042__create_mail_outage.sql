-- While nobody can hand letters over, all nodes wait, and people are told once: that is why there is at most one open outage.
create table mail_outage (
    id         uuid        primary key,
    reason     text        not null,
    started_at timestamptz not null,
    ended_at   timestamptz
);

create unique index mail_outage_open on mail_outage ((true)) where ended_at is null;
