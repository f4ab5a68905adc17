-- When a picture was taken, as its camera wrote it: a local time without a zone. Empty where the file says nothing.
alter table attachment add column captured_at timestamp;
-- The same file used twice is found by its content.
create index attachment_by_content on attachment (sha256);
