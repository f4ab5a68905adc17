-- Who holds the ball (球在谁手里): each line of work has exactly one holder from its beginning to its end. A line is a work item's own, a
-- contribution's, a request's; a child is an item. Its intervals follow each other without a gap: what ends one begins the next.
create table ball (
    line      uuid        not null,
    line_kind text        not null check (line_kind in ('ITEM', 'CONTRIBUTION', 'REQUEST')),
    item      uuid        not null references work_item,
    -- A unit or body, or else an external cause in words.
    holder    uuid,
    cause     text,
    since     timestamptz not null,
    until     timestamptz,
    constraint one_holder check ((holder is null) <> (cause is null)),
    constraint forward check (until > since),
    primary key (line, since)
);
create unique index ball_now on ball (line) where until is null;
create index ball_of_item on ball (item, since);
create index ball_held_longest on ball (since, item) where until is null and line_kind = 'ITEM';

-- What the history knows of items that were there before.
insert into ball (line, line_kind, item, holder, since, until)
select item, 'ITEM', item, holder, at, until
from (select item, holder, at, lead(at) over (partition by item order by seq) as until
      from (select item, seq, at, holder, lag(holder) over (partition by item order by seq) as before
            from (select h.item, h.seq, h.at, case when h.new_value in ('ASSIGNED', 'IN_PROGRESS') then i.lead_unit
                                                   when h.new_value = 'COMPLETION_REPORTED' then i.office end as holder
                  from work_item_history h join work_item i on i.id = h.item where h.field = 'state') told) passed
      where holder is distinct from before) held
where holder is not null and (until is null or until > at);
