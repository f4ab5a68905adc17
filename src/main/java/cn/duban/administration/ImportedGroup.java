package cn.duban.administration;

/** A leadership group with its office and the unit that hosts the office, by name. */
record ImportedGroup(String group, String office, String host) {
}
