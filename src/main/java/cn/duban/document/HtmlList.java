package cn.duban.document;

import org.jsoup.nodes.Element;

/** The numbers that a browser prints before the points of an ordered list. */
final class HtmlList {

    private HtmlList() {
    }

    static String number(Element point) {
        Element list = point.parent();
        if (list == null || !list.normalName().equals("ol") || list.attr("style").contains("none")) {
            return "";
        }
        // Counted back to the first point, or to the last one that names its number.
        int since = 0;
        Element at = point;
        while (!at.hasAttr("value") && at.previousElementSibling() != null) {
            at = at.previousElementSibling();
            since++;
        }
        int number = (at.hasAttr("value") ? number(at, "value", 1) : number(list, "start", 1)) + since;
        return ListNumber.print(number, format(list)) + ".";
    }

    private static String format(Element list) {
        String style = list.attr("style").replace(" ", "");
        if (style.contains("cjk-ideographic") || style.contains("simp-chinese-informal")) {
            return "chineseCounting";
        }
        return switch (list.attr("type")) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
    }

    private static int number(Element element, String attribute, int otherwise) {
        try {
            return element.hasAttr(attribute) ? Integer.parseInt(element.attr(attribute).strip()) : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
