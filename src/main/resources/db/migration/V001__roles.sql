-- What the owner creates from here on, the application may work with; our tables and the engine's alike.
-- History and audit tables take update and delete back, each in its own migration.
grant usage on schema public to duban_app;
alter default privileges in schema public grant select, insert, update, delete on tables to duban_app;
alter default privileges in schema public grant usage, select on sequences to duban_app;
