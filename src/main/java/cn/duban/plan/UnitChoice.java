package cn.duban.plan;

import java.util.List;

/** A unit that can be given work, to be picked by its full name or by one of the names it also goes by. */
public record UnitChoice(String name, List<String> aliases) {
}
