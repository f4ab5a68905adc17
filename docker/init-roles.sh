#!/usr/bin/env bash
# Runs once, when the database server of compose.yaml makes its data: the owner for migrations, the application's role, the database.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v owner="$DUBAN_OWNER_PASSWORD" -v application="$DUBAN_APP_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role duban_owner login nosuperuser nocreatedb nocreaterole password :'owner';
create role duban_app login nosuperuser nocreatedb nocreaterole password :'application';
create database duban owner duban_owner encoding 'UTF8';
revoke all on database duban from public;
grant connect on database duban to duban_app;
SQL
