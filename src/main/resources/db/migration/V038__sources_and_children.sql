-- Where a work item comes from: an element of a plan's model, a leader's written instruction (领导批示) or a meeting's minutes (会议纪要).
-- A child (下级任务) carries the origin of its parent.
alter table work_item
  alter column plan drop not null,
  alter column plan_title drop not null,
  alter column action drop not null,
  alter column action_name drop not null,
  alter column element drop not null,
  alter column source_start drop not null,
  alter column source_end drop not null,
  add column source_kind text not null default 'PLAN' check (source_kind in ('PLAN', 'INSTRUCTION', 'MINUTES')),
  add column source_by text,
  add column source_on date,
  add column source_number text,
  add column source_original uuid references attachment,
  add column parent uuid references work_item,
  add constraint a_plan_names_its_action check ((source_kind = 'PLAN') = (plan is not null and plan_title is not null and action is not null and action_name is not null)),
  add constraint an_instruction_names_who_and_when check ((source_kind <> 'PLAN') = (source_by is not null and source_on is not null)),
  add constraint an_element_is_the_plans check ((source_kind = 'PLAN') = (element is not null and source_start is not null and source_end is not null)),
  add constraint nobody_is_their_own_parent check (parent <> id);
alter table work_item alter column source_kind drop default;

-- An element is registered once; its children carry it too.
alter table work_item drop constraint work_item_once;
create unique index work_item_once on work_item (action, element) where parent is null;

-- In the order of the parent's list; the counts under a parent are read from here.
create index work_item_of_parent on work_item (parent, number_order, id) where parent is not null;

alter table work_item_party drop constraint work_item_party_part_check,
  add constraint work_item_party_part_check check (part in ('LEAD', 'RESPONSIBLE', 'OFFICE', 'LEADERSHIP_GROUP', 'PARENT_LEAD'));

-- Which unit is still to get a child of which item. A row becomes STARTED together with its item and that item's process.
create table child_start (
    parent   uuid    not null references work_item,
    unit     uuid    not null references unit,
    position integer not null,
    state    text    not null check (state in ('WAITING', 'STARTED')),
    item     uuid    references work_item,
    primary key (parent, unit),
    unique (parent, position),
    constraint started_with_its_item check ((state = 'STARTED') = (item is not null))
);
create index child_start_waiting on child_start (parent, position) where state = 'WAITING';
