-- 消息设置: what a person has chosen; without a row the defaults hold.
create table message_setting (
    official    uuid primary key references official,
    email       text,
    by_mail     boolean not null,
    by_chat     boolean not null,
    digest      boolean not null,
    digest_hour int     not null check (digest_hour between 0 and 23)
);
create table message_mode (
    official uuid not null references message_setting on delete cascade,
    kind     text not null,
    mode     text not null check (mode in ('IMMEDIATE', 'DIGEST', 'NONE')),
    primary key (official, kind)
);

-- Who is sent something over a channel, and when to look next whether there is anything to send. Locking the row is the right to write to the person.
create table mailbox (
    official       uuid        not null references official,
    channel        text        not null check (channel in ('EMAIL', 'WEBHOOK')),
    look_at        timestamptz not null,
    last_wrote_at  timestamptz,
    last_digest_on date,
    primary key (official, channel)
);
create index mailbox_by_look on mailbox (channel, look_at);

-- A message to one person over one channel. UNCERTAIN: the connection broke, or the program ended, when it may have been taken already.
create table outgoing (
    id         uuid primary key,
    official   uuid        not null references official,
    channel    text        not null check (channel in ('EMAIL', 'WEBHOOK')),
    kind       text        not null check (kind in ('NOTICES', 'DIGEST')),
    day        date        not null,
    state      text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'STUCK', 'UNCERTAIN', 'SUPERSEDED', 'NOTHING_LEFT')),
    attempts   int         not null default 0,
    try_at     timestamptz not null,
    claimed_at timestamptz,
    error      text,
    created_at timestamptz not null,
    ended_at   timestamptz
);
create unique index outgoing_one_digest_a_day on outgoing (official, channel, day) where kind = 'DIGEST';
create index outgoing_waiting on outgoing (channel, try_at, id) where state = 'WAITING';
create index outgoing_open on outgoing (official, channel) where state in ('WAITING', 'STUCK');
create index outgoing_sending on outgoing (channel, claimed_at) where state = 'SENDING';
create index outgoing_problem on outgoing (created_at, id) where state in ('STUCK', 'UNCERTAIN');

-- That a person is to hear of a notice over a channel: once. It waits until it goes into a message.
create table delivery (
    notice   uuid    not null references notice,
    channel  text    not null,
    official uuid    not null,
    urgent   boolean not null,
    outgoing uuid references outgoing,
    primary key (notice, channel, official),
    foreign key (official, channel) references mailbox
);
create index delivery_waiting on delivery (official, channel) where outgoing is null;
create index delivery_by_outgoing on delivery (outgoing) where outgoing is not null;

-- How each channel does: while its server does not answer, its messages wait for it.
create table channel_state (
    channel       text primary key,
    failures      int not null default 0,
    failing_since timestamptz,
    try_at        timestamptz,
    error         text
);
insert into channel_state (channel) values ('EMAIL'), ('WEBHOOK');
