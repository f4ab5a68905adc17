-- 节点: a supervision step that comes once, on its date, and the duties outside of the numbered items that may become one.
alter table supervision_step drop constraint supervision_step_kind_check;
alter table supervision_step add constraint supervision_step_kind_check
    check (kind in ('scheduling', 'meeting', 'supervision-round', 'closing-review', 'milestone'));
alter table supervision_step add column due date;
-- What is to be reached by then, in the plan's words.
alter table supervision_step add column targets text not null default '';
alter table supervision_step add constraint supervision_step_due check ((kind = 'milestone') = (due is not null));

-- As the reader found them; what the office made of one is in the items, steps and marks. The key is that of its question.
create table plan_duty (
    plan            uuid   not null references plan,
    key             text   not null,
    position        int    not null,
    milestone       boolean not null,
    text            text   not null,
    sentence        text   not null,
    addressees      text[] not null,
    deadline        date,
    deadline_phrase text   not null,
    deadline_rule   text   not null,
    cycle           text,
    targets         jsonb  not null,
    start_at        int    not null,
    end_at          int    not null,
    primary key (plan, key)
);
