-- The whole life of a work item: refused and ruled on, paused, done, struck off, withdrawn, merged; returned with a date.
alter table work_item
    drop constraint work_item_state_check,
    add constraint work_item_state_check check (state in ('ASSIGNED', 'REFUSED', 'IN_PROGRESS', 'PAUSED', 'COMPLETION_REPORTED', 'DONE', 'STRUCK_OFF', 'WITHDRAWN', 'MERGED')),
    -- Still to be done or to be accepted: what lists of open work go by.
    add column open boolean not null generated always as (state in ('ASSIGNED', 'REFUSED', 'IN_PROGRESS', 'PAUSED', 'COMPLETION_REPORTED')) stored,
    add column refused_on     date,
    add column refusal_reason text,
    add column ruled_on       date,
    add column ruling         text check (ruling in ('UPHELD', 'REASSIGNED', 'WITHDRAWN')),
    add column ruling_reason  text,
    add column return_by      date,
    add column paused_on      date,
    add column pause_cause    text,
    add column evaluated_on   date,
    add column grade          text check (grade in ('EXCELLENT', 'GOOD', 'SUFFICIENT', 'INSUFFICIENT')),
    add column evaluation     text,
    add column closing_reason text,
    add column merged_into    uuid references work_item,
    add column urged_on       date;

drop index work_item_open;
create index work_item_open on work_item (deadline, number_order, id) where open;

-- Acceptance used to be the end. What was accepted before is struck off without an evaluation, and its history says so.
insert into work_item_history (item, seq, at, on_day, act, step, official_name, body_name, field, old_value, new_value, note)
select i.id, last.seq + 1, last.at, last.on_day, 'STRIKE_OFF', 'strike-off', '', '', 'state', 'DONE', 'STRUCK_OFF', '启用评价销号前已办结，按销号处理。'
from work_item i cross join lateral (select seq, at, on_day from work_item_history h where h.item = i.id order by seq desc limit 1) last
where i.state = 'DONE';
update work_item set state = 'STRUCK_OFF', version = version + 1 where state = 'DONE';
