package cn.duban.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of one unit are one name. */
final class GoldUnits {

    private final Map<String, String> canonical = new HashMap<>();

    private GoldUnits() {
    }

    GoldUnits(JsonNode gold, JsonNode register) {
        register.path("units").forEach(unit -> List.of("variants_seen", "aliases_known").forEach(list ->
                unit.path(list).forEach(alias -> canonical.putIfAbsent(key(alias.asText()), key(unit.path("name").asText())))));
        gold.path("unit_aliases").fields().forEachRemaining(entry ->
                entry.getValue().forEach(alias -> canonical.put(key(alias.asText()), key(entry.getKey()))));
        gold.path("items").forEach(item -> item.path("units").forEach(unit -> canonical.put(key(unit.asText()), key(unit.asText()))));
    }

    static GoldUnits none() {
        return new GoldUnits();
    }

    String canon(String name) {
        return canonical.getOrDefault(key(name), key(name));
    }

    Set<String> of(JsonNode item) {
        Set<String> out = new HashSet<>();
        List.of("units", "responsible_units", "lead_units").forEach(list -> item.path(list).forEach(unit -> out.add(canon(unit.asText()))));
        if (item.hasNonNull("lead_unit")) {
            out.add(canon(item.path("lead_unit").asText()));
        }
        return out;
    }

    private static String key(String name) {
        return GoldKeys.squash(name).replaceAll("^[、,;。.]+|[、,;。.]+$", "").replaceFirst("等$", "");
    }
}
