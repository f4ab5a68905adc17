/** Work items (任务): their life, their watch, their history. */
@ApplicationModule(displayName = "Work items", allowedDependencies = {"shared", "calendar", "org", "security", "web", "form", "attachment", "inbox"})
package cn.duban.workitem;

import org.springframework.modulith.ApplicationModule;
