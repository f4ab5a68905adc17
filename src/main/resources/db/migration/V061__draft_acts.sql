-- What the office does with a draft, and what came of every stretch of its text. Rows of the previous version stay as they are:
-- an item without stretches covers the words that it was read from, and a plan without passages is measured by its items alone.

-- Counts what was done with the draft, so that a page can ask cheaply whether somebody changed something.
alter table plan add column revision int not null default 0;
alter table plan add column changed_by text;
alter table plan add column changed_at timestamptz;

-- Numeric, so that something can always be put between two others without moving them.
alter table plan_item alter column position type numeric;
-- The number as printed, "" if none was printed; null in rows of the previous version, which did not know it.
alter table plan_item add column printed_number text;
-- Start and end, start and end: the stretches of the plan's text that the item covers.
alter table plan_item add column stretches int[] not null default '{}';
-- Where its fields were read: {"units": [s, e], "deadline": [s, e], "targets": {"<phrase>": [s, e]}}.
alter table plan_item add column spans jsonb not null default '{}';
-- A dropped item stays listed with its reason, and is not issued.
alter table plan_item add column dropped_reason text;
alter table plan_item add column dropped_by text;
alter table plan_item add column dropped_at timestamptz;
alter table plan_item add column changed_by text;
alter table plan_item add column changed_at timestamptz;
alter table plan_item add constraint plan_item_dropped check ((dropped_at is null) = (dropped_reason is null) and (dropped_at is null) = (dropped_by is null));

-- 段落: what the reader made of every stretch of the text; they tile it and are never changed.
create table plan_passage (
    plan     uuid not null references plan,
    start_at int  not null,
    end_at   int  not null,
    kind     text not null,
    ref      text not null,
    section  text not null,
    primary key (plan, start_at),
    check (end_at > start_at)
);

-- 非任务: a person said that this stretch is not a task.
create table plan_mark (
    id        uuid primary key,
    plan      uuid        not null references plan,
    start_at  int         not null,
    end_at    int         not null,
    marked_by text        not null,
    marked_at timestamptz not null,
    check (end_at > start_at)
);
create index plan_mark_of_plan on plan_mark (plan, start_at);

-- 修复: damage of the document that the reader mended.
create table plan_repair (
    plan     uuid    not null references plan,
    position int     not null,
    kind     text    not null,
    start_at int     not null,
    end_at   int     not null,
    before   text    not null,
    after    text    not null,
    rule     text    not null,
    certain  boolean not null,
    primary key (plan, position)
);

-- What somebody did with a draft, with every row before and after it, column by column: this is what an undo puts back, and
-- what a conflict tells the second of two people.
create table plan_act (
    id            uuid primary key,
    plan          uuid        not null references plan,
    seq           bigint      generated always as identity,
    what          text        not null,
    about         text        not null,
    official      uuid        not null,
    official_name text        not null,
    at            timestamptz not null,
    changes       jsonb       not null,
    undone_by     text,
    undone_at     timestamptz
);
create index plan_act_latest on plan_act (plan, seq desc);
