package cn.duban.reading;

import cn.duban.document.DocumentRefused;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 单位: the units that a plan may name, found by canonical name or alias, white space and width of brackets aside. */
public final class UnitRegister {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Registers of other make keep known aliases and damaged spellings apart. */
    private static final List<String> ALIAS_LISTS = List.of("aliases", "aliases_known", "variants_seen");

    private final List<RegisteredUnit> units;
    private final Map<String, RegisteredUnit> byName = new HashMap<>();

    private UnitRegister(List<RegisteredUnit> units) {
        this.units = List.copyOf(units);
        units.forEach(unit -> unit.aliases().forEach(alias -> byName.put(key(alias), unit)));
        units.forEach(unit -> byName.put(key(unit.name()), unit));
    }

    public static UnitRegister of(Collection<RegisteredUnit> units) {
        return new UnitRegister(List.copyOf(units));
    }

    /** The register in the jar: the units of a province, a city and a county by their usual names. */
    public static UnitRegister shipped() {
        try (InputStream in = UnitRegister.class.getResourceAsStream("/register/units.json")) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks register/units.json");
            }
            return load(in);
        } catch (IOException e) {
            throw new IllegalStateException("register/units.json cannot be read", e);
        }
    }

    /**
     * Reads {@code {"units":[{"name":…,"aliases":[…],"kind":…,"level":…}]}}.
     *
     * @throws DocumentRefused if it is no such JSON
     */
    public static UnitRegister load(InputStream in) {
        try {
            List<RegisteredUnit> units = new ArrayList<>();
            for (JsonNode unit : JSON.readTree(in).path("units")) {
                units.add(unit(unit));
            }
            if (units.isEmpty()) {
                throw new DocumentRefused("register", "The register of units names no unit.");
            }
            return new UnitRegister(units);
        } catch (IOException | IllegalArgumentException e) {
            throw new DocumentRefused("register", "The register of units is no JSON of the form {\"units\":[{\"name\":…}]}.", e);
        }
    }

    private static RegisteredUnit unit(JsonNode unit) {
        String name = unit.path("name").asText();
        if (name.isBlank()) {
            throw new IllegalArgumentException("A unit without name");
        }
        List<String> aliases = new ArrayList<>();
        for (String list : ALIAS_LISTS) {
            unit.path(list).forEach(alias -> aliases.add(alias.asText()));
        }
        return new RegisteredUnit(name, aliases, unit.path("kind").asText("other"), unit.path("level").asText(""));
    }

    public List<RegisteredUnit> units() {
        return units;
    }

    /** The unit with this name or alias. */
    public Optional<RegisteredUnit> find(String printed) {
        return Optional.ofNullable(byName.get(key(printed)));
    }

    /** The unit whose key (see {@link #key}) this is, or null. */
    RegisteredUnit exact(String key) {
        return byName.get(key);
    }

    int longestName() {
        return byName.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** NFKC without white space: 各市（州）人民政府 and 各市(州)人民政府 are one. */
    static String key(String name) {
        StringBuilder out = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFKC).chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> out.append((char) c));
        return out.toString();
    }
}
