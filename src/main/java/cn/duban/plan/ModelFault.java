package cn.duban.plan;

import java.util.List;

/**
 * Why a model is refused, and where.
 *
 * @param element   id of the element, or its name where it has no id; empty if the file as a whole is meant
 * @param code      message key {@code plan.model.fault.<code>}, to be filled with the arguments
 */
public record ModelFault(String element, String code, List<Object> arguments) {

    public ModelFault {
        arguments = List.copyOf(arguments);
    }

    public String messageKey() {
        return "plan.model.fault." + code;
    }
}
