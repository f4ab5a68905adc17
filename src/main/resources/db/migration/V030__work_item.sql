-- A work item (任务). Overdue and lamps are derived from deadline and clock, never stored.
create table work_item (
    id                 uuid primary key,
    plan               uuid    not null,
    plan_title         text    not null,
    action             uuid    not null,
    action_name        text    not null,
    element            text    not null,
    number             text    not null,
    number_order       text collate "C" not null,
    title              text    not null,
    text               text    not null,
    source_text        text    not null,
    source_start       integer not null,
    source_end         integer not null,
    lead_unit          uuid    not null,
    lead_presumed      boolean not null,
    deadline           date    not null,
    deadline_phrase    text    not null,
    deadline_rule      text    not null,
    deadline_presumed  boolean not null,
    cycle              text,
    leadership_group   uuid    not null,
    office             uuid    not null,
    office_host        uuid    not null,
    self_verified      boolean not null,
    state              text    not null check (state in ('ASSIGNED', 'IN_PROGRESS', 'COMPLETION_REPORTED', 'DONE')),
    assigned_on        date    not null,
    acknowledged_on    date,
    progress_on        date,
    progress_percent   numeric,
    progress_text      text,
    progress_difficulties text,
    completion_reported_on date,
    completed_on       date,
    completion_text    text,
    returned_on        date,
    return_reason      text,
    closed_on          date,
    card               text check (card in ('YELLOW', 'RED')),
    version            integer not null,
    constraint work_item_once unique (action, element)
);
create index work_item_ledger on work_item (deadline, number_order, id);
create index work_item_of_plan on work_item (plan, action, deadline, number_order, id);
create index work_item_open on work_item (deadline, number_order, id) where state <> 'DONE';

create table work_item_target (
    item     uuid     not null references work_item,
    position smallint not null,
    phrase   text     not null,
    metric   text     not null,
    operator text     not null,
    value    numeric,
    unit     text     not null,
    primary key (item, position)
);

-- Whose matter it is: the one predicate of visibility.
create table work_item_party (
    item     uuid     not null references work_item,
    unit     uuid     not null references unit,
    part     text     not null check (part in ('LEAD', 'RESPONSIBLE', 'OFFICE', 'LEADERSHIP_GROUP')),
    position smallint not null,
    primary key (item, unit, part)
);
-- The item is included, not a second key: else PostgreSQL 18 skip-scans this index for the parties of one item, a thousand
-- times slower than by the primary key (measured on 50,000 items).
create index work_item_party_by_unit on work_item_party (unit) include (item);

-- Everything that ever happened to an item, field by field; append-only. One act is one seq; a row without a field is an
-- act that changed nothing (a note, a reminder).
create table work_item_history (
    id            bigint generated always as identity primary key,
    item          uuid        not null references work_item,
    seq           integer     not null,
    at            timestamptz not null,
    on_day        date        not null,
    act           text        not null,
    step          text        not null,
    official      uuid,
    official_name text        not null,
    body          uuid,
    body_name     text        not null,
    field         text,
    old_value     text,
    new_value     text,
    note          text        not null,
    constraint work_item_history_once unique nulls not distinct (item, seq, field)
);

create table work_item_evidence (
    item       uuid        not null references work_item,
    attachment uuid        not null unique references attachment,
    note       text        not null,
    added_by   uuid        not null,
    added_by_name text     not null,
    body       uuid        not null,
    at         timestamptz not null,
    primary key (item, attachment)
);

-- A rung of the ladder is claimed once: whatever fires late, twice or on two nodes does its work exactly once.
create table work_item_rung (
    item       uuid        not null references work_item,
    rung       text        not null,
    occasion   date        not null,
    claimed_at timestamptz not null,
    primary key (item, rung, occasion)
);

create table escalation (
    id               uuid primary key,
    item             uuid        not null references work_item,
    rung             text        not null,
    state            text        not null check (state in ('OPEN', 'ITEM_CLOSED', 'INSTRUCTED', 'MOOT')),
    leadership_group uuid        not null,
    raised_at        timestamptz not null,
    raised_on        date        not null,
    reason           text        not null,
    instruction      text,
    settled_by       uuid,
    settled_by_name  text,
    settled_at       timestamptz
);
-- While one escalation of a rung still waits, the rung coming round again does not add another.
create unique index escalation_waiting on escalation (item, rung) where state in ('OPEN', 'ITEM_CLOSED');
create index escalation_of_group on escalation (leadership_group, raised_at) where state in ('OPEN', 'ITEM_CLOSED');
create index escalation_of_item on escalation (item, raised_at);

-- Append-only for the program.
revoke update, delete, truncate on work_item_history, work_item_rung from duban_app;
