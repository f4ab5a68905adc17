/** Camunda Forms from {@code forms/}: read, and checked on the server. */
@ApplicationModule(displayName = "Forms", allowedDependencies = {"shared"})
package cn.duban.form;

import org.springframework.modulith.ApplicationModule;
