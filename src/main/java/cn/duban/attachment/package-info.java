/** Originals of plans, and evidence. */
@ApplicationModule(displayName = "Attachments", allowedDependencies = {"shared", "org", "security"})
package cn.duban.attachment;

import org.springframework.modulith.ApplicationModule;
