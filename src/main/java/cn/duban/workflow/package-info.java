/** The engine seam: the only importer of Camunda. */
@ApplicationModule(displayName = "Workflow", allowedDependencies = {"shared", "database", "calendar", "org", "security", "form", "inbox", "workitem", "workitem :: spi", "plan", "plan :: spi"})
package cn.duban.workflow;

import org.springframework.modulith.ApplicationModule;
