/** The administrator's part: the first administrator, and the import of units and people. */
@ApplicationModule(displayName = "Administration", allowedDependencies = {"shared", "database", "org", "security", "web"})
package cn.duban.administration;

import org.springframework.modulith.ApplicationModule;
