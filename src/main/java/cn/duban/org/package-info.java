/** Units, officials, posts and leadership groups. */
@ApplicationModule(displayName = "Organisation", allowedDependencies = {"shared"})
package cn.duban.org;

import org.springframework.modulith.ApplicationModule;
