-- Who changed which ladder (督办阶梯), when and why. The tables themselves are decision tables in the engine.
create table ladder_version (
    id      uuid        primary key,
    office  uuid        not null references unit,
    plan    uuid        not null,
    -- Empty: for every level of the plan.
    level   text        check (level in ('OWN', 'BELOW')),
    version integer     not null,
    reason  text        not null,
    at      timestamptz not null,
    by_official uuid    not null,
    by_name text        not null
);
create unique index ladder_version_once on ladder_version (plan, coalesce(level, ''), version);

revoke update, delete, truncate on ladder_version from duban_app;
