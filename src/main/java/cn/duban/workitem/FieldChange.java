package cn.duban.workitem;

import java.util.Optional;

/** A field of a work item with its old and new value, as text; empty where there was or is none. */
public record FieldChange(String field, Optional<String> before, Optional<String> after) {
}
