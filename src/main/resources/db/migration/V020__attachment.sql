-- Originals and evidence with their content: one backup, one transaction.
create table attachment (
    id          uuid primary key,
    sha256      text        not null,
    name        text        not null,
    media_type  text        not null,
    size        bigint      not null,
    content     bytea       not null,
    uploaded_by uuid        not null,
    uploaded_at timestamptz not null
);
-- Office documents and images are compressed already.
alter table attachment alter column content set storage external;
