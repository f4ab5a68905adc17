-- 退回的上传件: a file in which no plan could be read is kept for a second try, after the register or the program has changed.
-- The reason is a message key with its arguments, so that it is said in the words of the page.
create table refused_upload (
    id         uuid primary key,
    office     uuid        not null references unit,
    attachment uuid        not null references attachment,
    reason     text        not null,
    arguments  text[]      not null,
    tries      int         not null,
    refused_by text        not null,
    refused_at timestamptz not null
);
create index refused_upload_of_office on refused_upload (office, refused_at desc);
