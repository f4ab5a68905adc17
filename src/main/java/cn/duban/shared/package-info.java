/** The open kernel: the one clock and the way the domain says no. */
@ApplicationModule(displayName = "Shared", type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package cn.duban.shared;

import org.springframework.modulith.ApplicationModule;
