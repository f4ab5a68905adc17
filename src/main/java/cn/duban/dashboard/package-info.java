/** What the leadership group looks at: composed, read-only. */
@ApplicationModule(displayName = "Dashboard", allowedDependencies = {"shared", "calendar", "org", "security", "web", "inbox", "workitem", "plan", "workflow"})
package cn.duban.dashboard;

import org.springframework.modulith.ApplicationModule;
