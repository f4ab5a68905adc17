package cn.duban.workitem;

import cn.duban.org.UnitId;

/** A body with its part in a work item and its name of today. */
public record PartyView(UnitId unit, String name, Part part) {
}
