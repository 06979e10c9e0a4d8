-- Everybody can search what is published. Its markup is read as such by the parser and found by no word.
create index documentation_words on documentation
    using gin (to_tsvector('swedish', coalesce(title, '') || ' ' || coalesce(html, ''))) where status = 'PUBLISHED';
