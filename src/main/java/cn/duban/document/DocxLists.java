package cn.duban.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The lists that a .docx defines (numbering.xml): which levels a list has, and where one starts at a number of its own. */
final class DocxLists {

    private static final int LEVELS = 9;

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final ListCounters counters = new ListCounters();

    static DocxLists of(Optional<byte[]> part) {
        DocxLists lists = new DocxLists();
        part.ifPresent(content -> XmlPart.read(content, lists::read));
        return lists;
    }

    /** The number that is printed before a paragraph of the list; "" where there is no such list. */
    String next(String list, Optional<Integer> level, String style) {
        Instance instance = instances.get(list);
        if (instance == null) {
            return "";
        }
        Definition definition = resolve(instance.definition, 0);
        List<ListLevel> levels = new ArrayList<>(definition.levels);
        instance.levels.forEach((at, own) -> levels.set(at, own));
        int at = Math.min(LEVELS - 1, level.orElseGet(() -> levelOf(levels, style)));
        instance.starts.forEach((place, start) -> {
            if (place == at) {
                counters.beginAt(definition.id, list, place, start);
            }
        });
        return counters.next(definition.id, at, levels);
    }

    private static int levelOf(List<ListLevel> levels, String style) {
        for (int i = 0; i < levels.size(); i++) {
            if (!style.isEmpty() && levels.get(i).style().equals(style)) {
                return i;
            }
        }
        return 0;
    }

    /** A list may only refer to the list of a style; the one that bears the style's name has the levels. */
    private Definition resolve(String id, int depth) {
        Definition definition = definitions.getOrDefault(id, new Definition(id));
        if (definition.linksTo.isEmpty() || depth > 4) {
            return definition;
        }
        return definitions.values().stream().filter(other -> other.linkedAs.equals(definition.linksTo)).findFirst()
                .map(other -> resolve(other.id, depth + 1)).orElse(definition);
    }

    private void read(XmlPart xml) throws XMLStreamException {
        xml.each(name -> {
            if (name.equals("abstractNum")) {
                Definition definition = new Definition(xml.value("abstractNumId"));
                definitions.put(definition.id, definition);
                xml.each(child -> {
                    switch (child) {
                        case "lvl" -> level(xml, definition.levels);
                        case "numStyleLink" -> definition.linksTo = xml.value("val");
                        case "styleLink" -> definition.linkedAs = xml.value("val");
                        default -> { }
                    }
                });
            } else if (name.equals("num")) {
                instance(xml);
            }
        });
    }

    private void instance(XmlPart xml) throws XMLStreamException {
        Instance instance = new Instance();
        instances.put(xml.value("numId"), instance);
        xml.each(name -> {
            if (name.equals("abstractNumId")) {
                instance.definition = xml.value("val");
            } else if (name.equals("lvlOverride")) {
                int at = bounded(xml.number("ilvl").orElse(0));
                List<ListLevel> own = new ArrayList<>(new Definition("").levels);
                boolean[] hasLevel = {false};
                xml.each(child -> {
                    if (child.equals("startOverride")) {
                        instance.starts.put(at, xml.number("val").orElse(1));
                    } else if (child.equals("lvl")) {
                        hasLevel[0] = true;
                        level(xml, own);
                    }
                });
                if (hasLevel[0]) {
                    instance.levels.put(at, own.get(at));
                }
            }
        });
    }

    private static void level(XmlPart xml, List<ListLevel> levels) throws XMLStreamException {
        int at = bounded(xml.number("ilvl").orElse(0));
        String[] words = {"decimal", "", ""};
        int[] numbers = {1, -1, 0};
        xml.each(name -> {
            switch (name) {
                case "start" -> numbers[0] = xml.number("val").orElse(1);
                case "numFmt" -> words[0] = xml.value("val");
                case "lvlText" -> words[1] = xml.value("val");
                case "pStyle" -> words[2] = xml.value("val");
                case "lvlRestart" -> numbers[1] = xml.number("val").orElse(-1);
                case "isLgl" -> numbers[2] = xml.isOn() ? 1 : 0;
                case "mc:AlternateContent" -> alternative(xml, words);
                default -> { }
            }
        });
        levels.set(at, new ListLevel(words[0], words[1], numbers[0], numbers[1], numbers[2] == 1, words[2]));
    }

    /** Newer formats stand beside a plain one for older programs; the first is the real one. */
    private static void alternative(XmlPart xml, String[] words) throws XMLStreamException {
        xml.each(choice -> xml.each(name -> {
            if (choice.equals("mc:Choice") && name.equals("numFmt")) {
                words[0] = xml.value("val").equals("custom") ? "decimal" : xml.value("val");
            }
        }));
    }

    private static int bounded(int level) {
        return Math.max(0, Math.min(LEVELS - 1, level));
    }

    private static final class Definition {
        private final String id;
        private final List<ListLevel> levels = new ArrayList<>();
        private String linksTo = "";
        private String linkedAs = "";

        private Definition(String id) {
            this.id = id;
            for (int i = 0; i < LEVELS; i++) {
                levels.add(ListLevel.PLAIN);
            }
        }
    }

    private static final class Instance {
        private String definition = "";
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Map<Integer, ListLevel> levels = new HashMap<>();
    }
}
