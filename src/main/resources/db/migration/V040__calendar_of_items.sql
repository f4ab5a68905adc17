-- By which version of the calendar an item is timed: its lead unit's calendar as of that version.
alter table work_item add column calendar_version integer not null default 0;
create index work_item_of_office on work_item (office, id);

-- 重新计时: open items of an office are worked through in pages: which would a new calendar move, and the moving of those that were confirmed.
create table retiming (
    id          uuid        primary key,
    kind        text        not null check (kind in ('SURVEY', 'CONFIRMED', 'LADDER')),
    office      uuid        not null references unit,
    -- The calendar's version that is compared with, or moved to.
    version     integer,
    -- Whose ladder has changed: a plan, or all of the office's items.
    plan        uuid,
    by_official uuid,
    by_name     text        not null,
    by_body     uuid,
    started_at  timestamptz not null,
    -- The last item that was looked at.
    cursor      uuid,
    seen        integer     not null default 0,
    moved       integer     not null default 0,
    finished_at timestamptz
);
create index retiming_of_office on retiming (office, started_at desc);

-- Open items that a newer version of the calendar would move, and that wait for their office to say so.
create table calendar_effect (
    item      uuid    primary key references work_item,
    office    uuid    not null references unit,
    version   integer not null,
    confirmed uuid    references retiming
);
create index calendar_effect_waiting on calendar_effect (office, item) where confirmed is null;
create index calendar_effect_confirmed on calendar_effect (confirmed, item) where confirmed is not null;
