/** E-mail, the office's chat gateway, and what each person wants of them. It listens only: nobody calls it to say something. */
@ApplicationModule(displayName = "Messages to people", allowedDependencies = {"shared", "database", "calendar", "org", "security", "web", "inbox"})
package cn.duban.notification;

import org.springframework.modulith.ApplicationModule;
