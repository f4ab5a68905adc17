-- The local governments that a collective name in documents (各县（市、区）人民政府) stands for, as the register has them.
create table collective_member (
    collective uuid not null references unit,
    member     uuid not null references unit,
    primary key (collective, member),
    check (collective <> member)
);
create index collective_of_member on collective_member (member);
