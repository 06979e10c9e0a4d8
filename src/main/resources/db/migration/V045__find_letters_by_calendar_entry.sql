-- An answer from a calendar names the entry, not the letter that carried it. What letters posted together have in common lies with the posting.
create index letter_calendar_entry on letter ((model -> 'calendar' -> 'entry' ->> 'uid')) where model ? 'calendar';
create index letter_posting_calendar_entry on letter_posting ((model -> 'calendar' -> 'entry' ->> 'uid')) where model ? 'calendar';
