/** Sign-in, the current official, the visible scope, the audit trail. */
@ApplicationModule(displayName = "Security", allowedDependencies = {"shared", "org"})
package cn.duban.security;

import org.springframework.modulith.ApplicationModule;
