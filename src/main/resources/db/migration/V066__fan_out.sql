-- Which local governments get a child of which item when the plan is issued (分至属地). Without an item it is the office's word on the
-- plan's blanket clause (…不再列出), for all items that it binds.
create table fan_out_choice (
    plan       uuid        not null references plan,
    item       uuid        references plan_item,
    collective uuid        not null references unit,
    extent     text        not null check (extent in ('ALL', 'SOME', 'NONE')),
    members    uuid[]      not null,
    reason     text        not null,
    chosen_by  text        not null,
    chosen_at  timestamptz not null,
    constraint fan_out_choice_once unique nulls not distinct (plan, item, collective),
    constraint some_names_members check ((extent = 'SOME') = (cardinality(members) > 0)),
    constraint none_has_a_reason check ((extent = 'NONE') = (reason <> ''))
);
