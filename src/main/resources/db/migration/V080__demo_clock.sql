-- How far the demo's clock is ahead of the wall clock (negative: behind), so that a restart continues the same story.
create table demo_clock (
    only_row      boolean primary key default true check (only_row),
    offset_millis bigint not null
);
