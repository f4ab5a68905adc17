/** Working days (工作日) of the legal calendar and its versions, deadlines and warning lights. */
@ApplicationModule(displayName = "Calendar", allowedDependencies = {"shared", "org"})
package cn.duban.calendar;

import org.springframework.modulith.ApplicationModule;
