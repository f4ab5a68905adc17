-- How an official proves who they are. The wall clock counts here: the time machine must not unlock anybody.
create table credential (
    official      uuid primary key references official,
    password_hash text    not null,
    one_time      boolean not null,
    failures      int     not null default 0,
    locked_until  timestamptz
);
