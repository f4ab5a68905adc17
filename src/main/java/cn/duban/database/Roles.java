package cn.duban.database;

import cn.duban.database.DatabaseAccess.Login;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two roles and the database, as {@code docker/init-roles.sh} makes them on a server; here as the embedded server's superuser. */
final class Roles {

    private final JdbcClient superuser;

    Roles(JdbcClient superuser) {
        this.superuser = superuser;
    }

    /** Names and passwords are ours (letters, digits, underscore), so they need no quoting. */
    void ensure(String database, Login owner, Login application) {
        ensure(owner);
        ensure(application);
        boolean exists = superuser.sql("select exists (select from pg_database where datname = :name)").param("name", database)
                .query(Boolean.class).single();
        if (!exists) {
            superuser.sql("create database " + database + " owner " + owner.user()).update();
        }
        superuser.sql("revoke all on database " + database + " from public").update();
        superuser.sql("grant connect on database " + database + " to " + application.user()).update();
    }

    private void ensure(Login role) {
        boolean exists = superuser.sql("select exists (select from pg_roles where rolname = :name)").param("name", role.user())
                .query(Boolean.class).single();
        superuser.sql((exists ? "alter" : "create") + " role " + role.user() + " with login nosuperuser nocreatedb nocreaterole password '"
                + role.password() + "'").update();
    }
}
