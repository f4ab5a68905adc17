-- Requests (申请) of a unit to those above it: extension, pause, coordination. What is asked, where it stands, and how it was answered.
create table item_request (
    id             uuid primary key,
    item           uuid        not null references work_item,
    kind           text        not null check (kind in ('EXTENSION', 'PAUSE', 'COORDINATION')),
    state          text        not null check (state in ('CONFIRMING', 'WITH_OFFICE', 'WITH_GROUP', 'GRANTED', 'REFUSED', 'ANSWERED', 'DECLINED', 'TAKEN_BACK', 'MOOT')),
    unit           uuid        not null references unit,
    raised_by      uuid        not null,
    raised_by_name text        not null,
    raised_at      timestamptz not null,
    raised_on      date        not null,
    reason         text        not null,
    -- How far the work is (extension), what has been tried (coordination).
    progress       text,
    -- Whose help is needed.
    wanted         text,
    -- The new date (extension), the expected end (pause).
    until_day      date,
    proof          uuid references attachment,
    -- The deadline that the request speaks of; 9999-12-31 where there is none.
    deadline       date        not null,
    -- Since which day it lies with whoever has to act on it, and what the office said when it passed it up.
    held_since     date        not null,
    opinion        text,
    answer         text,
    granted_until  date,
    answered_by    uuid,
    answered_by_name text,
    answered_body  uuid,
    answered_at    timestamptz
);
create index item_request_of_item on item_request (item, raised_at);
-- One open request about the date of an item at a time, and one call for coordination of each unit.
create unique index item_request_of_date on item_request (item) where kind <> 'COORDINATION' and state in ('CONFIRMING', 'WITH_OFFICE', 'WITH_GROUP');
create unique index item_request_of_unit on item_request (item, unit) where kind = 'COORDINATION' and state in ('CONFIRMING', 'WITH_OFFICE', 'WITH_GROUP');
