package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The constants and the models name the same things: nothing in the code is missing in a model, nothing in a model in the code. */
class ModelIdsTest {

    @ParameterizedTest
    @EnumSource
    void everyElementHasItsConstantAndEveryConstantItsElement(ModelFiles model) {
        assertThat(constants(model.ids).filter(value -> value.contains("_")).collect(Collectors.toSet())).isEqualTo(model.flowNodes());
    }

    @ParameterizedTest
    @EnumSource
    void everyOtherConstantIsTheProcessAMessageOrAVariableOfACondition(ModelFiles model) {
        BpmnModelInstance drawn = model.read();
        Set<String> named = drawn.getModelElementsByType(Process.class).stream().map(Process::getId).collect(Collectors.toSet());
        drawn.getModelElementsByType(Message.class).forEach(message -> named.add(message.getName()));
        drawn.getModelElementsByType(ConditionExpression.class).stream().map(ConditionExpression::getTextContent)
                .filter(condition -> !condition.contains("(")).forEach(condition -> named.add(variable(condition)));
        assertThat(constants(model.ids).filter(value -> !value.contains("_")).collect(Collectors.toSet())).isEqualTo(named);
    }

    @Test
    void theLadderHasTheNamesOfTheTable() throws Exception {
        try (var file = Files.newInputStream(Path.of("processes", ModelIds.LadderTable.DECISION + ".dmn"))) {
            DmnModelInstance table = Dmn.readModelFromStream(file);
            Set<String> named = table.getModelElementsByType(Output.class).stream().map(Output::getName).collect(Collectors.toSet());
            table.getModelElementsByType(Decision.class).forEach(decision -> named.add(decision.getId()));
            table.getModelElementsByType(InputExpression.class).forEach(input -> named.add(input.getText().getTextContent()));
            assertThat(constants(ModelIds.LadderTable.class).collect(Collectors.toSet())).isEqualTo(named);
        }
    }

    private static String variable(String condition) {
        return condition.replaceAll("^\\$\\{!?(\\w+).*$", "$1");
    }

    private static Stream<String> constants(Class<?> ids) {
        return Arrays.stream(ids.getDeclaredFields()).filter(field -> field.getType() == String.class).map(ModelIdsTest::value);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
