/** Working days (工作日) of the legal calendar, deadlines and warning lights. */
@ApplicationModule(displayName = "Calendar", allowedDependencies = {"shared"})
package cn.duban.calendar;

import org.springframework.modulith.ApplicationModule;
