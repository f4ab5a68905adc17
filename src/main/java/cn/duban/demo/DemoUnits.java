package cn.duban.demo;

import cn.duban.org.Unit;
import cn.duban.org.UnitKind;
import cn.duban.reading.RegisteredUnit;
import cn.duban.reading.UnitRegister;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The units of a province and a county from the register in the jar, each with somebody to handle for it. */
final class DemoUnits {

    private static final String HANDLERS = "/demo/handlers.csv";

    private DemoUnits() {
    }

    record DemoUnit(String name, UnitKind kind, Set<String> aliases) {
    }

    record Handler(String unit, String signInName, String name) {
    }

    /** An alias that two units share, or that is another unit's name, stays with the first that has it. */
    static List<DemoUnit> all() {
        List<RegisteredUnit> registered = UnitRegister.shipped().units().stream().filter(DemoUnits::isOfTheDemo).toList();
        Set<String> taken = registered.stream().map(unit -> Unit.withoutWhiteSpace(unit.name())).collect(Collectors.toCollection(HashSet::new));
        List<DemoUnit> units = new ArrayList<>();
        for (RegisteredUnit unit : registered) {
            Set<String> aliases = unit.aliases().stream().map(Unit::withoutWhiteSpace).filter(taken::add).collect(Collectors.toSet());
            units.add(new DemoUnit(unit.name(), kind(unit), aliases));
        }
        return units;
    }

    /** Units that the demo documents do not name have a handler too, under a numbered name. */
    static List<Handler> handlers() {
        Map<String, Handler> byUnit = new LinkedHashMap<>();
        written().forEach(handler -> byUnit.put(handler.unit(), handler));
        int number = 0;
        for (DemoUnit unit : all()) {
            number++;
            byUnit.putIfAbsent(unit.name(), new Handler(unit.name(), "jingban" + number, "经办" + number));
        }
        return List.copyOf(byUnit.values());
    }

    private static boolean isOfTheDemo(RegisteredUnit unit) {
        return Set.of("province", "county").contains(unit.level()) || unit.kind().equals("local government");
    }

    private static UnitKind kind(RegisteredUnit unit) {
        return switch (unit.kind()) {
            case "party department" -> UnitKind.PARTY_ORGAN;
            case "government department" -> UnitKind.DEPARTMENT;
            case "mass organisation" -> UnitKind.MASS_ORGANISATION;
            case "local government" -> UnitKind.COLLECTIVE;
            default -> UnitKind.INSTITUTION;
        };
    }

    private static List<Handler> written() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(DemoUnits.class.getResourceAsStream(HANDLERS), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(",")).map(cells -> new Handler(cells[0], cells[1], cells[2])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
