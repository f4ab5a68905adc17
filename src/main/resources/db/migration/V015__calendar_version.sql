-- 日历版本: each import of a year's table of days off and days worked instead, for the country or for a region of its own. A version is
-- never changed; the next one is another row. Version 0 is the legal calendar that the program brings.
create table calendar_version (
    version       integer     primary key check (version > 0),
    -- Empty for the whole country.
    region        uuid        references unit,
    year          integer     not null check (year between 2000 and 2200),
    basis         text        not null,
    file_name     text        not null,
    taken_at      timestamptz not null,
    taken_by      uuid        not null,
    taken_by_name text        not null,
    -- Tells a version from one of the same number whose transaction came to nothing.
    mark          uuid        not null default gen_random_uuid()
);

create table calendar_day (
    version integer not null references calendar_version,
    day     date    not null,
    working boolean not null,
    name    text    not null,
    primary key (version, day)
);

revoke update, delete, truncate on calendar_version, calendar_day from duban_app;
