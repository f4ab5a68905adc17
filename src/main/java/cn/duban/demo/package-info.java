/** The demo: units, people, a plan, and the time machine. */
@ApplicationModule(displayName = "Demo", allowedDependencies = {"shared", "database", "calendar", "org", "security", "web", "attachment", "inbox", "notification", "reading", "workitem", "plan", "workflow"})
package cn.duban.demo;

import org.springframework.modulith.ApplicationModule;
