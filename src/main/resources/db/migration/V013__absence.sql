-- 外出委托: while an official is away, a colleague acts from their posts. Nothing is deleted: one that was ended early keeps its day.
create table absence (
    id         uuid primary key,
    official   uuid        not null references official,
    delegate   uuid        not null references official,
    -- Both days inclusive.
    from_day   date        not null,
    until_day  date        not null,
    noted_at   timestamptz not null,
    ended_on   date,
    check (official <> delegate),
    check (until_day >= from_day)
);
create index absence_of on absence (official, until_day);
create index absence_lent_to on absence (delegate, until_day);
revoke delete, truncate on absence from duban_app;
