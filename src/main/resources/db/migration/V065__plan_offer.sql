-- 任务分解: what a draft said when a table or a model of it left the house, or when it was read. What comes back is compared with it,
-- so that only what was changed outside counts as a change. Kept as text: its revision is the digest of these very characters.
create table plan_breakdown (
    plan     uuid        not null references plan,
    revision text        not null,
    content  text        not null,
    made_at  timestamptz not null,
    primary key (plan, revision)
);

-- What the reader made of the document; null in rows of the previous version.
alter table plan add column reading text;

-- What somebody offers a draft to be: an edited task table, an edited model, a new reading. It changes nothing until it is taken.
create table plan_offer (
    id         uuid primary key,
    plan       uuid        not null references plan,
    kind       text        not null check (kind in ('TABLE', 'MODEL', 'READING')),
    file       uuid references attachment,
    base       text,
    content    text        not null,
    offered_at timestamptz not null,
    offered_by text        not null,
    state      text        not null default 'OPEN' check (state in ('OPEN', 'TAKEN', 'LEFT')),
    settled_at timestamptz,
    settled_by text,
    foreign key (plan, base) references plan_breakdown (plan, revision),
    check ((state = 'OPEN') = (settled_at is null))
);
create index plan_offer_waiting on plan_offer (plan, offered_at desc) where state = 'OPEN';

-- A new reading replaces passages and repairs, and taking it back brings them back, row by row.
alter table plan_passage add column id uuid not null default gen_random_uuid() unique;
alter table plan_repair add column id uuid not null default gen_random_uuid() unique;
