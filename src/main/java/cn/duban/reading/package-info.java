/** Reads a plan document into actions, items and questions; pure Java. */
@ApplicationModule(displayName = "Reading", allowedDependencies = {"shared", "document"})
package cn.duban.reading;

import org.springframework.modulith.ApplicationModule;
