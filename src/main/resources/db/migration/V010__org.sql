-- 单位: names are kept without white space, as documents break them anywhere.
create table unit (
    id     uuid primary key,
    name   text not null unique,
    kind   text not null check (kind in ('PARTY_ORGAN', 'DEPARTMENT', 'MASS_ORGANISATION', 'INSTITUTION', 'LOCAL_GOVERNMENT',
                                         'COLLECTIVE', 'OFFICE', 'LEADERSHIP_GROUP')),
    parent uuid references unit,
    check (parent <> id)
);

create table unit_alias (
    unit  uuid not null references unit,
    alias text not null unique,
    primary key (unit, alias)
);

-- 干部
create table official (
    id           uuid primary key,
    sign_in_name text not null unique,
    name         text not null,
    unit         uuid not null references unit
);

-- 岗位: the body need not be the official's own unit.
create table post (
    official uuid not null references official,
    body     uuid not null references unit,
    role     text not null check (role in ('HANDLER', 'OFFICE', 'LEADERSHIP', 'INSPECTOR', 'ADMINISTRATOR', 'SECURITY_ADMINISTRATOR',
                                           'AUDITOR')),
    primary key (official, body, role)
);
create index post_by_body on post (body, role);

-- 领导小组, its office, and the unit that hosts the office.
create table leadership_group (
    group_unit  uuid primary key references unit,
    -- Checked at the end of a transaction: one import may exchange the offices of two groups.
    office_unit uuid not null unique deferrable initially deferred references unit,
    host_unit   uuid not null references unit
);
