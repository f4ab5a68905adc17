/** What a work item needs from the process that routes it. */
@NamedInterface("spi")
package cn.duban.workitem.spi;

import org.springframework.modulith.NamedInterface;
