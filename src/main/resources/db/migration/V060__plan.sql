-- 实施方案, from the draft that was read to the issued plan. The original is kept as an attachment; "text" is what the spans
-- of the items point into. An uploaded model has no text.
create table plan (
    id               uuid primary key,
    title            text        not null,
    document_number  text,
    issue_date       date,
    state            text        not null check (state in ('DRAFT', 'CONFIRMED', 'ISSUING', 'ISSUED')),
    from_model       boolean     not null,
    leadership_group uuid        not null references unit,
    office           uuid        not null references unit,
    original         uuid        not null references attachment,
    text             text        not null,
    received_at      timestamptz not null,
    received_by      text        not null,
    confirmed_at     timestamptz,
    confirmed_by     text,
    issued_at        timestamptz,
    issued_by        text,
    registered_at    timestamptz,
    version          int         not null default 0
);
create index plan_of_office on plan (office, received_at desc);
create index plan_being_issued on plan (id) where state = 'ISSUING';

-- 专项行动. The model is there from the moment of issue, or of upload where it was drawn by hand.
create table plan_action (
    id         uuid primary key,
    plan       uuid not null references plan,
    no         int  not null,
    name       text not null,
    model      text,
    started_at timestamptz,
    unique (plan, no)
);

-- 任务 before it is registered. Units stand by name, as in the document and in the model; "" means that the lead is not known.
create table plan_item (
    id                uuid primary key,
    plan              uuid    not null references plan,
    action            uuid    not null references plan_action,
    position          int     not null,
    element           text    not null,
    number            text    not null,
    title             text    not null,
    text              text    not null,
    source_text       text    not null,
    source_start      int     not null,
    source_end        int     not null,
    lead_unit         text    not null,
    lead_presumed     boolean not null,
    responsible_units text[]  not null,
    deadline          date,
    deadline_phrase   text    not null,
    deadline_rule     text    not null,
    deadline_presumed boolean not null,
    cycle             text,
    targets           jsonb   not null,
    version           int     not null default 0,
    work_item         uuid,
    unique (plan, number),
    unique (action, element)
);
create index plan_item_in_order on plan_item (plan, position);

-- A doubt that the office settles. The key makes a second look at the same draft ask the same question.
create table plan_question (
    id          uuid primary key,
    plan        uuid   not null references plan,
    key         text   not null,
    position    int    not null,
    kind        text   not null,
    rule        text   not null,
    items       text[] not null,
    subject     text   not null,
    sentence    text   not null,
    proposals   text[] not null,
    answer      text,
    answered_by text,
    answered_at timestamptz,
    unique (plan, key)
);

-- 督办步骤 of an action. An empty source means "set by the office", an empty cycle once, at the action's end.
create table supervision_step (
    id            uuid primary key,
    plan          uuid not null references plan,
    action        uuid not null references plan_action,
    position      int  not null,
    element       text not null,
    kind          text not null check (kind in ('scheduling', 'meeting', 'supervision-round', 'closing-review')),
    name          text not null,
    who           text not null,
    cycle         text,
    source        text not null,
    registered_at timestamptz,
    unique (action, element)
);

-- An occasion of a step that came round; held once somebody wrote down how it went.
create table supervision_occasion (
    step      uuid        not null references supervision_step,
    occasion  timestamptz not null,
    key       text        not null unique,
    result    text,
    held_on   date,
    held_by   text,
    held_at   timestamptz,
    primary key (step, occasion)
);
