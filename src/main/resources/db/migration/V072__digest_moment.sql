-- When a digest was last put together or found not worth a message: what was opened before is no news, however late the digest went out.
alter table mailbox add column last_digest_at timestamptz;
