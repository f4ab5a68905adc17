-- 分管领导: a unit's leader confirms what leaves the unit.
alter table post drop constraint post_role_check;
alter table post add constraint post_role_check check (role in ('HANDLER', 'LEADER_IN_CHARGE', 'OFFICE', 'LEADERSHIP', 'INSPECTOR', 'ADMINISTRATOR',
                                                               'SECURITY_ADMINISTRATOR', 'AUDITOR'));

-- What a unit has set for its own matters. The last row of a unit and setting holds; who set what before stays on record.
create table unit_setting (
    id          bigint generated always as identity primary key,
    unit        uuid        not null references unit,
    setting     text        not null check (setting in ('LEADER_CONFIRMS')),
    wanted      boolean     not null,
    set_by      uuid        not null,
    set_by_name text        not null,
    set_at      timestamptz not null
);
create index unit_setting_last on unit_setting (unit, setting, id desc) include (wanted);

-- Append-only for the program.
revoke update, delete, truncate on unit_setting from duban_app;
