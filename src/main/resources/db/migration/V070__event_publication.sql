-- What was announced in an act's transaction and is not yet handed on: as the event publication registry of Spring Modulith 1.4 wants it. A row goes
-- when its listener has done its work.
create table event_publication (
    id               uuid        not null primary key,
    listener_id      text        not null,
    event_type       text        not null,
    serialized_event text        not null,
    publication_date timestamptz not null,
    completion_date  timestamptz
);
create index event_publication_by_event on event_publication using hash (serialized_event);
create index event_publication_by_completion on event_publication (completion_date);
