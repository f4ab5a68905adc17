/** Plan documents (实施方案): drafted, confirmed, compiled into models, issued. */
@ApplicationModule(displayName = "Plans", allowedDependencies = {"shared", "calendar", "org", "security", "web", "form", "attachment", "inbox", "document", "reading", "workitem"})
package cn.duban.plan;

import org.springframework.modulith.ApplicationModule;
