package cn.duban.workitem;

import cn.duban.workitem.spi.Ladder.Concern;
import cn.duban.workitem.spi.Ladder.Deed;
import cn.duban.workitem.spi.Ladder.Hearer;
import cn.duban.workitem.spi.Ladder.Measure;
import cn.duban.workitem.spi.Ladder.Rung;
import cn.duban.workitem.spi.Ladder.Timing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The rows of a ladder as an office types them, and what is wrong with them. Every mistake is found, each beside its cell. */
final class LadderDraft {

    static final int MOST_ROWS = 60;
    private static final int MOST_DAYS = 366;
    private static final int LONGEST_LABEL = 12;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9-]{1,60}");

    private final List<Rung> rungs = new ArrayList<>();
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /** What is wrong with a cell: a message key. */
    record Fault(String code, List<Object> arguments) {
    }

    static LadderDraft read(List<LadderRow> rows) {
        LadderDraft draft = new LadderDraft();
        if (rows.size() > MOST_ROWS) {
            draft.faults.put("rows", new Fault("ladder.fault.too-many", List.of(MOST_ROWS)));
            return draft;
        }
        for (int i = 0; i < rows.size(); i++) {
            draft.read(i, rows.get(i));
        }
        if (draft.faults.isEmpty() && draft.rungs.isEmpty()) {
            draft.faults.put("rows", new Fault("ladder.fault.empty", List.of()));
        }
        return draft;
    }

    List<Rung> rungs() {
        return List.copyOf(rungs);
    }

    /** By cell, as {@code 2.days}; {@code rows} for the whole. */
    Map<String, Fault> faults() {
        return faults;
    }

    private void read(int row, LadderRow given) {
        Optional<Concern> concern = one(row, "concern", given.concern(), Concern.class);
        Optional<Deed> deed = one(row, "deed", given.deed(), Deed.class);
        Optional<Measure> measure = one(row, "measure", given.measure(), Measure.class);
        Optional<Integer> days = number(row, "days", given.days(), -MOST_DAYS);
        Optional<Integer> repeat = number(row, "repeatEvery", given.repeatEvery().isBlank() ? "0" : given.repeatEvery(), 0);
        List<Hearer> hears = given.hears().stream().flatMap(hearer -> one(row, "hears", hearer, Hearer.class).stream()).distinct().toList();
        if (given.hears().isEmpty()) {
            fault(row, "hears", "nobody");
        }
        if (given.label().length() > LONGEST_LABEL) {
            fault(row, "label", "label", LONGEST_LABEL);
        }
        if (!given.colour().isBlank() && !COLOUR.matcher(given.colour()).matches()) {
            fault(row, "colour", "colour");
        }
        if (days.filter(number -> number == 0).isPresent() && !concern.filter(Concern::countsFromADate).isPresent()) {
            fault(row, "days", "zero");
        }
        boolean named = NAME.matcher(given.name()).matches();
        if (concern.isEmpty() || deed.isEmpty() || measure.isEmpty() || days.isEmpty() || repeat.isEmpty()) {
            return;
        }
        if (days.get() < 0 && !concern.get().countsFromADate()) {
            fault(row, "days", "not-before");
        } else if (days.get() < 0 && repeat.get() > 0) {
            fault(row, "repeatEvery", "no-repeat-before");
        } else if (days.get() < 0 && deed.get() != Deed.REMIND) {
            fault(row, "deed", "only-reminders-before");
        }
        Integer twin = seen.putIfAbsent(concern.get() + " " + days.get() + " " + measure.get() + " " + deed.get(), row);
        if (twin != null) {
            fault(row, "days", "twice", twin + 1);
        }
        rungs.add(new Rung(named ? given.name() : "rung-" + UUID.randomUUID(), concern.get(), new Timing(days.get(), measure.get(), repeat.get()), deed.get(),
                hears, given.label().strip(), given.colour(), given.task(), Optional.empty(), List.of()));
    }

    private <E extends Enum<E>> Optional<E> one(int row, String cell, String given, Class<E> kind) {
        try {
            return Optional.of(Enum.valueOf(kind, given));
        } catch (IllegalArgumentException none) {
            fault(row, cell, "choose");
            return Optional.empty();
        }
    }

    private Optional<Integer> number(int row, String cell, String given, int least) {
        try {
            int number = Integer.parseInt(given.strip());
            if (number >= least && number <= MOST_DAYS) {
                return Optional.of(number);
            }
        } catch (NumberFormatException none) {
            // Said below, together with numbers that are out of range.
        }
        fault(row, cell, "number", least, MOST_DAYS);
        return Optional.empty();
    }

    private void fault(int row, String cell, String code, Object... arguments) {
        faults.putIfAbsent(row + "." + cell, new Fault("ladder.fault." + code, List.of(arguments)));
    }
}
