-- What waits for a body. due_on 9999-12-31 stands for "no date": the undated come last and paging needs no null.
create table todo (
    id        uuid primary key,
    key       text        not null unique,
    kind      text        not null,
    subject   uuid        not null,
    body      uuid        not null,
    number    text        not null,
    number_order text collate "C" not null,
    title     text        not null,
    due_on    date        not null,
    link      text        not null,
    opened_at timestamptz not null,
    closed_at timestamptz
);
create index todo_waiting on todo (body, due_on, number_order, id) where closed_at is null;
create index todo_waiting_by_subject on todo (subject) where closed_at is null;
create index todo_done on todo (body, closed_at desc) where closed_at is not null;

-- What a body was told.
create table notice (
    id      uuid primary key,
    body    uuid        not null,
    kind    text        not null,
    subject uuid        not null,
    text    text        not null,
    link    text        not null,
    at      timestamptz not null,
    read_at timestamptz,
    read_by uuid
);
create index notice_latest on notice (body, at desc, id desc);
create index notice_unread on notice (body) where read_at is null;
