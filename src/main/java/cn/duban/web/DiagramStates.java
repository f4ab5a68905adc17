package cn.duban.web;

import cn.duban.calendar.WarningLight;
import java.util.List;

/**
 * What the diagram island marks on a model: the elements in which something stands now, and a badge for each element that
 * has one. The answer of a {@code data-states-url}.
 *
 * @param current ids of the elements to highlight
 */
public record DiagramStates(List<String> current, List<ElementState> elements) {

    /**
     * A badge on an element.
     *
     * @param lamp  colours the element; null for none
     * @param label shape and word, e.g. {@code ▲ 逾期}; short
     * @param hint  a longer sentence shown on hover; may be null
     * @param href  where a click leads; may be null
     */
    public record ElementState(String id, WarningLight lamp, String label, String hint, String href) {
    }
}
