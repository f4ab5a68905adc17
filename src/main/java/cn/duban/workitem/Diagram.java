package cn.duban.workitem;

import java.util.List;

/**
 * The model an item runs on and where it stands.
 *
 * @param xml     BPMN 2.0 XML
 * @param current ids of the elements in which it stands; empty once it is done
 */
public record Diagram(String xml, List<String> current) {
}
