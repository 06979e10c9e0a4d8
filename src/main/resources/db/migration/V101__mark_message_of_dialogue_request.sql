-- What people write freely may tell of themselves or of others.
comment on column dialogue_request.message is
    'personal: what somebody asks for in own words, which may tell of people; until the case is archived';
