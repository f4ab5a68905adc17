package cn.duban.reading;

import cn.duban.reading.UnitNames.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who leads and who is responsible, as one bracket or label line says.
 *
 * @param leads    called the lead by the text; empty if it calls nobody so
 * @param units    all units in document order, leads included
 * @param deadline the words after 完成时限：
 */
record Assignment(List<Named> leads, List<Named> units, Optional<String> deadline) {

    /** After a name: （牵头）, 牵头, 配合, 按职责分工负责. It speaks of all names since the last such word. */
    private static final Pattern ROLE = Pattern.compile("牵头|主办|配合|参与|参加|协助|协办|按职责|按照职责|分工|负责|落实");
    private static final Assignment NOBODY = new Assignment(List.of(), List.of(), Optional.empty());

    static Assignment nobody() {
        return NOBODY;
    }

    /** Reads the words of a bracket or of label lines; they are folded and without blanks. */
    static Assignment read(String words, UnitNames names) {
        return read(words, names, "");
    }

    /** @param before the level of the units in the list, or the table's column, before it */
    static Assignment read(String words, UnitNames names, String before) {
        List<Named> leads = new ArrayList<>();
        Map<String, Named> units = new LinkedHashMap<>();
        Optional<String> deadline = Optional.empty();
        String level = before;
        Matcher label = UnitLabel.LABEL.matcher(words);
        List<int[]> bounds = new ArrayList<>();
        List<UnitLabel> labels = new ArrayList<>();
        while (label.find()) {
            bounds.add(new int[] {label.start(), label.end()});
            labels.add(UnitLabel.of(label.group(1)));
        }
        if (bounds.isEmpty() || bounds.get(0)[0] > 1) {
            String unlabelled = words.substring(0, bounds.isEmpty() ? words.length() : bounds.get(0)[0]);
            level = readPart(unlabelled, UnitLabel.RESPONSIBLE, names, level, leads, units);
            deadline = timeIn(unlabelled, names);
        }
        for (int i = 0; i < bounds.size(); i++) {
            String part = words.substring(bounds.get(i)[1], i + 1 < bounds.size() ? bounds.get(i + 1)[0] : words.length());
            if (labels.get(i) == UnitLabel.TIME) {
                String phrase = part.replaceAll("^[\\s:]+|[\\s;,。、)\\]]+$", "");
                deadline = phrase.isEmpty() ? deadline : Optional.of(phrase);
            } else if (labels.get(i) != UnitLabel.OTHER && labels.get(i) != UnitLabel.PERSON) {
                level = readPart(part, labels.get(i), names, level, leads, units);
            }
        }
        return new Assignment(List.copyOf(leads), List.copyOf(units.values()), deadline);
    }

    /** The last part of （X牵头，Y配合，12月31日前完成） that names nobody but a time. */
    private static Optional<String> timeIn(String words, UnitNames names) {
        String found = "";
        for (String part : words.split("[,;。()]")) {
            found = RoleClauses.isTime(part) && !names.mentionsUnit(part) ? part : found;
        }
        return Optional.of(found).filter(part -> !part.isEmpty());
    }

    /** @return the level that the units of the next part share with these unless they say their own */
    private static String readPart(String part, UnitLabel label, UnitNames names, String level, List<Named> leads, Map<String, Named> units) {
        List<Named> found = names.split(withoutCascade(part), level);
        found.forEach(unit -> units.putIfAbsent(unit.name(), unit));
        if (label == UnitLabel.LEAD) {
            addAll(leads, found);
            return names.levelAfter(found, level);
        }
        int group = 0;
        for (int i = 0; i < found.size(); i++) {
            String after = part.substring(found.get(i).end(), i + 1 < found.size() ? found.get(i + 1).start() : Math.min(part.length(), found.get(i).end() + 40));
            Matcher role = ROLE.matcher(after);
            if (role.find()) {
                if (role.group().equals("牵头") || role.group().equals("主办")) {
                    addAll(leads, after.startsWith("(") ? List.of(found.get(i)) : found.subList(group, i + 1));
                }
                group = i + 1;
            }
        }
        return names.levelAfter(found, level);
    }

    private static void addAll(List<Named> leads, List<Named> found) {
        found.stream().filter(unit -> leads.stream().noneMatch(lead -> lead.name().equals(unit.name()))).forEach(leads::add);
    }

    /** 以下均需各市州人民政府…负责落实，不再列出 binds others to all items and stands in a bracket only by place. */
    private static String withoutCascade(String part) {
        Matcher cascade = Cascades.BEGINS.matcher(part);
        return cascade.find() ? part.substring(0, cascade.start()) : part;
    }

    boolean isEmpty() {
        return units.isEmpty() && deadline.isEmpty();
    }

    Optional<Named> lead() {
        return (leads.isEmpty() ? units : leads).stream().findFirst();
    }

    boolean leadExplicit() {
        return !leads.isEmpty();
    }

    /** An item that names only who helps is led by the unit that its heading calls the lead. */
    Assignment under(Assignment heading) {
        return units.isEmpty() || !leads.isEmpty() || heading.leads.isEmpty() ? this
                : new Assignment(heading.leads, heading.leads, Optional.empty()).and(this);
    }

    /** Both together, as label lines one below the other belong together. */
    Assignment and(Assignment other) {
        List<Named> bothLeads = new ArrayList<>(leads);
        addAll(bothLeads, other.leads);
        Map<String, Named> all = new LinkedHashMap<>();
        units.forEach(unit -> all.putIfAbsent(unit.name(), unit));
        other.units.forEach(unit -> all.putIfAbsent(unit.name(), unit));
        return new Assignment(bothLeads, List.copyOf(all.values()), deadline.or(other::deadline));
    }
}
