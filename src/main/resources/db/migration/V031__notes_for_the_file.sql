-- What was done about a letter otherwise than by a letter of ours (by telephone, say) is noted for the file.
alter table casefile_entry
    drop constraint casefile_entry_direction_check,
    add constraint casefile_entry_direction_check check (direction in ('IN', 'OUT', 'PUBLISHED', 'NOTE'));
