/** What waits for a unit; knows nothing of why. */
@ApplicationModule(displayName = "Inbox", allowedDependencies = {"shared", "calendar", "org", "security", "web"})
package cn.duban.inbox;

import org.springframework.modulith.ApplicationModule;
