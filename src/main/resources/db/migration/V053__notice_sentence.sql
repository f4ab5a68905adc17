-- What a body was told as the key of a text and its arguments, so that each reader gets it in their language. The Chinese text stays: it is what was
-- said at the time, and all that older rows have.
alter table notice add column code text, add column arguments jsonb;
alter table notice add constraint notice_sentence_is_whole check ((code is null) = (arguments is null));
