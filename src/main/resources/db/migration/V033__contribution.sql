-- The part of each responsible unit in a work item (协办反馈). Late is derived from due date and clock, never stored.
create table contribution (
    id              uuid primary key,
    item            uuid     not null references work_item,
    unit            uuid     not null references unit,
    position        smallint not null,
    state           text     not null check (state in ('ASSIGNED', 'REFUSED', 'IN_PROGRESS', 'DELIVERED', 'MERGED', 'EXCUSED', 'LAPSED', 'WITHDRAWN')),
    assigned_on     date     not null,
    acknowledged_on date,
    due_on          date,
    date_set        boolean  not null,
    delivered_text  text,
    delivered_on    date,
    delivered_by    text,
    delivered_at    timestamptz,
    returned_on     date,
    return_reason   text,
    closing_on      date,
    closing_reason  text,
    urged_on        date,
    lapsed_from     text check (lapsed_from in ('ASSIGNED', 'REFUSED', 'IN_PROGRESS')),
    constraint contribution_once unique (item, unit),
    constraint delivered_whole check (num_nulls(delivered_text, delivered_on, delivered_by, delivered_at) in (0, 4)),
    constraint returned_whole check ((returned_on is null) = (return_reason is null)),
    constraint closing_whole check ((closing_on is null) = (closing_reason is null)),
    constraint lapsed_from_somewhere check ((state = 'LAPSED') = (lapsed_from is not null))
);

-- Items whose responsible units have still to be given their parts: worked off one by one, each in one transaction with its row here.
create table contribution_pending (
    item uuid primary key references work_item
);
insert into contribution_pending (item)
select i.id from work_item i where i.state <> 'DONE' and exists (select from work_item_party p where p.item = i.id and p.part = 'RESPONSIBLE');
