-- How far a year's agenda has come. Its items are the proposals decided so; only the work on it has a state of its own.

create table cycle_agenda (
    cycle_id uuid primary key,
    state    text not null check (state in ('IN_PREPARATION', 'SUBMITTED', 'APPROVED')),
    comment  text not null
);
