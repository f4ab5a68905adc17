-- 层层分解: the share of a target that a unit below was given. A child without shares says the same as its parent.
create table child_share (
    parent uuid     not null,
    unit   uuid     not null,
    target smallint not null,
    share  numeric  not null,
    primary key (parent, unit, target),
    foreign key (parent, unit) references child_start
);

-- 督办〔2026〕N号: the last number that an office gave in a year; counted up in the transaction that registers, so that none is left out.
create table matter_number (
    office uuid    not null references unit,
    year   integer not null,
    last   integer not null check (last > 0),
    primary key (office, year)
);
