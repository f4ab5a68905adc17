package cn.duban.plan;

import java.util.List;

/** An uploaded model is not one that may run here; all faults found at once, so that they can be mended at once. */
public final class ModelRefused extends RuntimeException {

    private final transient List<ModelFault> faults;

    ModelRefused(List<ModelFault> faults) {
        super("Model refused: " + faults);
        this.faults = List.copyOf(faults);
    }

    static ModelRefused because(String element, String code, Object... arguments) {
        return new ModelRefused(List.of(new ModelFault(element, code, List.of(arguments))));
    }

    public List<ModelFault> faults() {
        return faults;
    }
}
