-- 进展填报: every report of a unit on an item, by period. A report is never changed: a correction is the next version of its period. A report of
-- completion is the last report of its period. Where an item has no cycle, a report belongs to the month in which it was made.
create table progress_report (
    id           uuid primary key,
    item         uuid        not null references work_item,
    unit         uuid        not null references unit,
    kind         text        not null check (kind in ('PROGRESS', 'COMPLETION')),
    cycle        text,
    period_from  date        not null,
    period_to    date        not null,
    version      integer     not null,
    reported_on  date        not null,
    reported_at  timestamptz not null,
    text         text        not null,
    difficulties text,
    percent      numeric,
    by_official  uuid,
    by_name      text        not null,
    -- The unit's leader in charge who confirmed it before it left the unit, where the unit wants that.
    confirmed_by uuid,
    confirmed_by_name text,
    constraint progress_report_once unique (item, period_from, period_to, version),
    constraint progress_report_forward check (period_from <= period_to)
);

-- 完成值: one number for an indicator, a body and a period, whichever items ask for it. A correction is the next version, with its author.
create table reported_value (
    id          uuid primary key,
    indicator   text        not null,
    measure     text        not null,
    unit        uuid        not null references unit,
    period_from date        not null,
    period_to   date        not null,
    version     integer     not null,
    value       numeric     not null,
    item        uuid        not null references work_item,
    at          timestamptz not null,
    by_official uuid        not null,
    by_name     text        not null,
    constraint reported_value_once unique (indicator, measure, unit, period_from, period_to, version)
);

-- Which numbers a report gave, for which target of its item: its own, or those that stood already.
create table progress_report_value (
    report   uuid     not null references progress_report,
    position smallint not null,
    value    uuid     not null references reported_value,
    primary key (report, position)
);

-- 核验值: what the office found, beside what was reported; it never replaces a reported number.
create table verification (
    id          uuid primary key,
    item        uuid        not null references work_item,
    report      uuid        references progress_report,
    verdict     text        not null,
    percent     numeric,
    verified_on date        not null,
    verified_at timestamptz not null,
    by_official uuid        not null,
    by_name     text        not null,
    body        uuid        not null
);
create index verification_of_item on verification (item, verified_at);
create table verified_value (
    verification uuid     not null references verification,
    position     smallint not null,
    value        numeric  not null,
    primary key (verification, position)
);

-- What the books say of reports made before this table was there: the last one of each item.
insert into progress_report (id, item, unit, kind, cycle, period_from, period_to, version, reported_on, reported_at, text, difficulties, percent, by_official, by_name)
select gen_random_uuid(), i.id, i.lead_unit, 'PROGRESS', i.cycle, period.first,
       (period.first + case i.cycle when 'weekly' then interval '1 week' when 'every-2-months' then interval '2 months' when 'quarterly' then interval '3 months'
                                    when 'half-yearly' then interval '6 months' when 'yearly' then interval '1 year' when 'every-2-years' then interval '2 years'
                                    when 'every-3-years' then interval '3 years' else interval '1 month' end)::date - 1,
       1, i.progress_on, last.at, i.progress_text, i.progress_difficulties, i.progress_percent, last.official, last.official_name
from work_item i
cross join lateral (
    select h.at, h.official, h.official_name from work_item_history h where h.item = i.id and h.act = 'REPORT_PROGRESS' order by h.seq desc limit 1) last
cross join lateral (
    select case i.cycle
        when 'weekly' then date_trunc('week', i.progress_on)::date
        when 'every-2-months' then make_date(extract(year from i.progress_on)::int, ((extract(month from i.progress_on)::int - 1) / 2) * 2 + 1, 1)
        when 'quarterly' then date_trunc('quarter', i.progress_on)::date
        when 'half-yearly' then make_date(extract(year from i.progress_on)::int, ((extract(month from i.progress_on)::int - 1) / 6) * 6 + 1, 1)
        when 'yearly' then date_trunc('year', i.progress_on)::date
        when 'every-2-years' then make_date((extract(year from i.progress_on)::int / 2) * 2, 1, 1)
        when 'every-3-years' then make_date((extract(year from i.progress_on)::int / 3) * 3, 1, 1)
        else date_trunc('month', i.progress_on)::date end as first) period
where i.progress_on is not null;

-- Append-only for the program.
revoke update, delete, truncate on progress_report, reported_value, progress_report_value, verification, verified_value from duban_app;
