-- The record of a meeting, or of a year when there is no meeting. A row exists once staff have written in it or put it forward; until then the
-- draft is made anew from what is recorded. On publication the finished page is kept as it was drawn, and from then on a row can
-- be neither changed nor removed: what the authority has published stands, also when templates or recorded facts change later.
create table documentation (
    id            uuid primary key,
    office_id     uuid        not null,
    cycle_id      uuid,
    meeting_id    uuid unique,
    record_number text        not null,
    purpose       text        not null,
    process       text        not null,
    handling      text        not null,
    status        text        not null check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED')),
    comment       text        not null,
    slug          text unique,
    title         text,
    html          text,
    published_at  timestamptz,
    version       int         not null,
    check (cycle_id is not null or meeting_id is not null),
    check ((status = 'PUBLISHED') = (slug is not null and title is not null and html is not null and published_at is not null))
);

create unique index documentation_of_year on documentation (cycle_id) where meeting_id is null;
create index documentation_published on documentation (published_at desc) where status = 'PUBLISHED';

comment on column documentation.html is
    'personal: the published page, with names of delegates who consented; kept for ever as a published official document';
comment on column documentation.handling is
    'personal: what was said at the meeting may tell who said it; kept as part of the case';

create function keep_published_documentation() returns trigger language plpgsql as $$
begin
    raise exception 'A published documentation stands as it is.';
end;
$$;

create trigger keep_published_documentation
    before update or delete on documentation
    for each row when (old.status = 'PUBLISHED')
    execute function keep_published_documentation();
