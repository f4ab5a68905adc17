-- 审计: who did or tried what, when, from where. Append-only.
create table audit_entry (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    official      uuid,
    official_name text        not null,
    what          text        not null,
    subject       text        not null,
    result        text        not null check (result in ('DONE', 'REFUSED')),
    address       text        not null
);
create index audit_entry_by_official on audit_entry (official, id);

revoke update, delete, truncate on audit_entry from duban_app;
