-- What nobody has read, the latest first: the count in the top bar of every page and a page of the messages come from one index.
create index notice_unread_latest on notice (body, at desc, id desc) where read_at is null;
drop index notice_unread;
