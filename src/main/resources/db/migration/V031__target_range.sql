-- A target may be a range (1—2个百分点) and may exclude its own value (超过).
alter table work_item_target
  add column value_max numeric,
  add column strict boolean not null default false,
  add constraint a_range_has_two_ends check (value_max is null or value is not null);
