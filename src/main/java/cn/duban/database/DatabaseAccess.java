package cn.duban.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is and as whom it is entered: the owner creates and changes tables, the application works with the
 * rows and may only add to history and audit.
 *
 * @param url      JDBC address of the database
 * @param embedded whether the server belongs to this program alone; then no other node shares the database
 */
public record DatabaseAccess(String url, Login owner, Login application, boolean embedded) {

    /** Name of the application's role in every installation, because migrations take rights back from it by name. */
    public static final String APPLICATION_ROLE = "duban_app";

    /** A role with its password. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    /** Opens a connection of the owner each time it is asked: for migrations, never for requests. */
    public DataSource asOwner() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(owner.user());
        source.setPassword(owner.password());
        source.setApplicationName("duban migrations");
        return source;
    }
}
