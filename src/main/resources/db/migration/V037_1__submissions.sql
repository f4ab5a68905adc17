-- 报分管领导审核: what a handler filled in, kept until the unit's leader has confirmed it. It has not left the unit, and nobody outside of it sees
-- it. What is given back or withdrawn stays; filled in again it is the next version.
create table submission (
    id                uuid primary key,
    item              uuid        not null references work_item,
    unit              uuid        not null references unit,
    act               text        not null check (act in ('REPORT_PROGRESS', 'REPORT_COMPLETION')),
    version           integer     not null,
    given             jsonb       not null,
    submitted_by      uuid        not null,
    submitted_by_name text        not null,
    submitted_at      timestamptz not null,
    constraint submission_once unique (item, unit, act, version)
);
-- One waits as long as it has no outcome.
create table submission_outcome (
    submission uuid primary key references submission,
    outcome    text        not null check (outcome in ('CONFIRMED', 'GIVEN_BACK', 'WITHDRAWN')),
    reason     text        not null,
    settled_by uuid        not null,
    settled_by_name text   not null,
    settled_at timestamptz not null
);

-- Append-only for the program.
revoke update, delete, truncate on submission, submission_outcome from duban_app;
