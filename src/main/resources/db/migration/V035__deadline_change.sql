-- What moved the deadline of a work item since it was set, link by link: adding the chain up from the original date gives the current one.
-- Items that were there before have an empty chain.
create table deadline_change (
    item         uuid     not null references work_item,
    seq          smallint not null,
    kind         text     not null check (kind in ('EXTENDED', 'PAUSED', 'RESUMED', 'AMENDED', 'RETIMED')),
    from_day     date     not null,
    to_day       date     not null,
    on_day       date     not null,
    working_days integer  not null,
    reason       text     not null,
    approved_by  text     not null,
    request      uuid,
    primary key (item, seq)
);
revoke update, delete, truncate on deadline_change from duban_app;

-- The day off on which a counted period ended before it rolled over to the next working day.
alter table work_item add column deadline_rolled_from date;
