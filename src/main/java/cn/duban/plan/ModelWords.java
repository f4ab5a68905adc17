package cn.duban.plan;

import java.util.Set;

/** The words of an action's model: what the writer writes, the reader reads and the check allows. */
final class ModelWords {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    static final String TARGET_NAMESPACE = "https://duban.cn/actions";

    /** What a call activity of an item calls, and the constant that names the item to it. */
    static final String HANDLING = "work-item-handling";
    static final String ITEM_KEY = "${registration.workItem(execution)}";
    /** What a call activity of a supervision step calls, and the constant that names the step to it. */
    static final String STEP = "supervision-step";
    static final String STEP_KEY = "${registration.supervisionStep(execution)}";

    /** Element templates for Camunda Modeler's panel, in {@code processes/element-templates}; a model names them with their version. */
    static final String ITEM_TEMPLATE = "cn.duban.work-item";
    static final String STEP_TEMPLATE = "cn.duban.supervision-step";
    static final String TEMPLATE_VERSION = "1";

    /** An engine model needs a history time to live; ten years, as the engine is configured. */
    static final String HISTORY = "P3650D";

    static final String PLAN = "plan";
    static final String ACTION_NO = "actionNo";

    /** Which draft it was compiled from, so that the edited model can be compared with it; only in models that are downloaded to be edited. */
    static final String REVISION = "revision";

    static final String NUMBER = "number";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String LEAD_UNIT = "leadUnit";
    static final String LEAD_PRESUMED = "leadPresumed";
    static final String RESPONSIBLE_UNITS = "responsibleUnits";
    static final String DEADLINE = "deadline";
    static final String DEADLINE_PHRASE = "deadlinePhrase";
    static final String DEADLINE_RULE = "deadlineRule";
    static final String DEADLINE_PRESUMED = "deadlinePresumed";
    static final String REPORTING_CYCLE = "reportingCycle";
    static final String TARGETS = "targets";
    static final String SOURCE_TEXT = "sourceText";
    static final String SOURCE_START = "sourceStart";
    static final String SOURCE_END = "sourceEnd";

    static final String KIND = "kind";
    static final String NAME = "name";
    static final String WHO = "who";
    static final String CYCLE = "cycle";
    static final String DATE = "date";
    static final String SOURCE = "source";

    static final Set<String> PROCESS_PROPERTIES = Set.of(PLAN, ACTION_NO, REVISION);
    static final Set<String> ITEM_PROPERTIES = Set.of(NUMBER, TITLE, TEXT, LEAD_UNIT, LEAD_PRESUMED, RESPONSIBLE_UNITS, DEADLINE, DEADLINE_PHRASE,
            DEADLINE_RULE, DEADLINE_PRESUMED, REPORTING_CYCLE, TARGETS, SOURCE_TEXT, SOURCE_START, SOURCE_END);
    static final Set<String> STEP_PROPERTIES = Set.of(KIND, NAME, WHO, CYCLE, DATE, TARGETS, SOURCE);

    private ModelWords() {
    }
}
