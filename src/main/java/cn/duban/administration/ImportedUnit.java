package cn.duban.administration;

import cn.duban.org.UnitKind;
import java.util.Optional;
import java.util.Set;

/** A unit to be put into the register; its parent and the collectives it belongs to by name, because they may come with the same workbook. */
record ImportedUnit(String name, UnitKind kind, Optional<String> parent, Set<String> aliases, Set<String> collectives) {
}
