-- Beyond the places of a meeting a yes is kept in the order of the answers, until somebody leaves a place that is large enough.
alter table invitation
    drop constraint invitation_status_check,
    add constraint invitation_status_check
        check (status in ('CHOSEN', 'INVITED', 'TENTATIVE', 'ACCEPTED', 'WAITING', 'DECLINED')),
    add column waiting_since timestamptz,
    add constraint invitation_waits_since check ((status = 'WAITING') = (waiting_since is not null));
