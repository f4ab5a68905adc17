/** The administrator's part: the first administrator, and the import of units, people and calendars. */
@ApplicationModule(displayName = "Administration", allowedDependencies = {"shared", "database", "calendar", "org", "security", "web"})
package cn.duban.administration;

import org.springframework.modulith.ApplicationModule;
