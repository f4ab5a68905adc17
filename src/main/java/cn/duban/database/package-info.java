/** The database: embedded or a server, its two roles, and its migrations. */
@ApplicationModule(displayName = "Database", allowedDependencies = {"shared"})
package cn.duban.database;

import org.springframework.modulith.ApplicationModule;
