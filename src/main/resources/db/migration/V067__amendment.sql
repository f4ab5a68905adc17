-- 修订: a document that changes a running plan. "offered" is the plan as the document would have it, "said" what its own words decide,
-- "decided" what was approved; the three are kept as text, as breakdowns are. A plan has one open amendment at a time.
create table amendment (
    id               uuid primary key,
    plan             uuid        not null references plan,
    kind             text        not null check (kind in ('DOCUMENT', 'SENTENCES', 'TABLE', 'MODEL')),
    title            text        not null,
    file             uuid        not null references attachment,
    base             text,
    offered          text        not null,
    said             text        not null,
    received_at      timestamptz not null,
    received_by      text        not null,
    state            text        not null default 'OPEN' check (state in ('OPEN', 'APPROVED', 'DONE', 'LEFT')),
    decided          text,
    settled_at       timestamptz,
    settled_by       text,
    settled_official uuid,
    done_at          timestamptz,
    foreign key (plan, base) references plan_breakdown (plan, revision),
    check ((state = 'OPEN') = (settled_at is null)),
    check ((state in ('APPROVED', 'DONE')) = (decided is not null)),
    check ((state = 'DONE') = (done_at is not null))
);
create unique index amendment_open on amendment (plan) where state in ('OPEN', 'APPROVED');
create index amendment_of_plan on amendment (plan, received_at desc);
create index amendment_being_carried_out on amendment (settled_at) where state = 'APPROVED';

-- What the office answered where the document does not say it by itself.
create table amendment_answer (
    amendment   uuid        not null references amendment,
    key         text        not null,
    value       text        not null,
    answered_by text        not null,
    answered_at timestamptz not null,
    primary key (amendment, key)
);

-- What an approved amendment does, one transaction each; a program that ends in between carries on with the first that is not done.
create table amendment_step (
    amendment uuid        not null references amendment,
    position  int         not null,
    done_at   timestamptz not null,
    primary key (amendment, position)
);

-- A part of an item that was split: from which work item it comes.
alter table plan_item add column split_from uuid;

-- 由…拆分: the item from which another one was split off.
create table work_item_split (
    item      uuid        not null primary key references work_item,
    of_item   uuid        not null references work_item,
    at        timestamptz not null
);
create index work_item_split_of on work_item_split (of_item);

revoke update, delete, truncate on work_item_split, amendment_step from duban_app;

-- Which amendments an item went through; what each changed stands in the item's history.
create table work_item_amendment (
    item      uuid        not null references work_item,
    amendment uuid        not null,
    at        timestamptz not null,
    primary key (item, amendment)
);
revoke update, delete, truncate on work_item_amendment from duban_app;
