/** The page shell, error pages and helpers for pages. */
@ApplicationModule(displayName = "Web", allowedDependencies = {"shared", "org", "security", "form", "calendar"})
package cn.duban.web;

import org.springframework.modulith.ApplicationModule;
