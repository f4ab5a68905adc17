/** What a plan needs from the engine its models run on. */
@NamedInterface("spi")
package cn.duban.plan.spi;

import org.springframework.modulith.NamedInterface;
