package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test changes one thing in a good model and expects exactly that to be refused, with its element. */
class ModelCheckTest {

    private static final Set<String> REGISTER = Set.of(Models.HEALTH, Models.EDUCATION, Models.COUNTIES, "省中医药局");
    private static final String ITEM = "<bpmn:callActivity id=\"item_23\"";
    private static final String KEY = "<camunda:in businessKey=\"${registration.workItem(execution)}\"/>";

    private final String good = ActionModelWriter.write(Models.childrensHealth());

    @BeforeEach
    void theUnchangedModelIsGood() {
        ModelCheck.check(good, ModelCheckTest::registered);
    }

    @Test
    void refusesADocumentTypeAndWithItEveryEntity() {
        refused(xml -> xml.replace("<bpmn:definitions", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n<bpmn:definitions"), "", "not-xml");
    }

    @Test
    void refusesWhatIsNoXml() {
        refused(xml -> xml.substring(40), "", "not-xml");
    }

    @Test
    void refusesWhatIsTooLarge() {
        refused(xml -> xml + " ".repeat(ModelXml.LARGEST), "", "too-large");
    }

    @Test
    void refusesXmlThatIsNoModel() {
        refused(xml -> "<html/>", "html", "not-bpmn");
    }

    @Test
    void refusesAProcessingInstruction() {
        refused(xml -> xml.replace("<bpmn:definitions", "<?xml-stylesheet href=\"x\"?>\n<bpmn:definitions"), "xml-stylesheet", "element");
    }

    @Test
    void refusesAMilestoneWithoutADayAndADayOfAnythingElse() {
        refused(xml -> xml.replace("name=\"kind\" value=\"closing-review\"", "name=\"kind\" value=\"milestone\""), "step_2", "milestone-date");
        refused(xml -> xml.replace("name=\"kind\" value=\"closing-review\"", "name=\"date\" value=\"2023-12-29\"/><camunda:property name=\"kind\" value=\"closing-review\""),
                "step_2", "milestone-only");
    }

    @Test
    void refusesAScriptTask() {
        refused(before("</bpmn:process>", "<bpmn:scriptTask id=\"hack\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"), "hack", "element");
    }

    @Test
    void refusesAServiceTaskWithAClass() {
        refused(before("</bpmn:process>", "<bpmn:serviceTask id=\"hack\" camunda:class=\"java.lang.Runtime\"/>"), "hack", "element");
    }

    @Test
    void refusesAServiceTaskWithADelegate() {
        refused(before("</bpmn:process>", "<bpmn:serviceTask id=\"hack\" camunda:delegateExpression=\"${watch}\"/>"), "hack", "element");
    }

    @Test
    void refusesAUserTaskWithAForm() {
        refused(before("</bpmn:process>", "<bpmn:userTask id=\"hack\" camunda:formRef=\"verify\"/>"), "hack", "element");
    }

    @Test
    void refusesAFormAtTheStart() {
        refused(xml -> xml.replace("<bpmn:startEvent id=\"start\"", "<bpmn:startEvent camunda:formKey=\"embedded:x\" id=\"start\""), "start", "attribute");
    }

    @Test
    void refusesATimerAtTheStart() {
        refused(xml -> xml.replace("<bpmn:outgoing>flow_start<", "<bpmn:timerEventDefinition/><bpmn:outgoing>flow_start<"), "start", "element");
    }

    @Test
    void refusesAListener() {
        refused(beside(KEY, "<camunda:executionListener class=\"x.Y\" event=\"start\"/>"), "item_23", "element");
    }

    @Test
    void refusesAListenerOfTheProcess() {
        refused(xml -> xml.replaceFirst("<camunda:properties>", "<camunda:executionListener expression=\"\\${watch}\" event=\"end\"/><camunda:properties>"),
                "action_03_test", "element");
    }

    @Test
    void refusesAConnector() {
        refused(beside(KEY, "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"), "item_23", "element");
    }

    @Test
    void refusesInputAndOutputMappings() {
        refused(beside(KEY, "<camunda:inputOutput><camunda:inputParameter name=\"a\">b</camunda:inputParameter></camunda:inputOutput>"), "item_23", "element");
    }

    @Test
    void refusesVariablesPassedDown() {
        refused(beside(KEY, "<camunda:in variables=\"all\"/>"), "item_23", "attribute");
    }

    @Test
    void refusesVariablesPassedUp() {
        refused(beside(KEY, "<camunda:out variables=\"all\"/>"), "item_23", "element");
    }

    @Test
    void refusesARepeatedActivity() {
        refused(xml -> xml.replaceFirst("<bpmn:incoming>flow_to_item_23", "<bpmn:multiInstanceLoopCharacteristics/><bpmn:incoming>flow_to_item_23"), "item_23", "element");
    }

    @Test
    void refusesACondition() {
        refused(xml -> xml.replace("sourceRef=\"gateway_fork\" targetRef=\"item_23\"/>",
                "sourceRef=\"gateway_fork\" targetRef=\"item_23\"><bpmn:conditionExpression>${true}</bpmn:conditionExpression></bpmn:sequenceFlow>"),
                "flow_to_item_23", "element");
    }

    @Test
    void refusesAnotherBeanAsBusinessKey() {
        refused(xml -> xml.replaceFirst("\\$\\{registration.workItem\\(execution\\)}", "\\${watch.climb(execution)}"),
                "item_23", "expression");
    }

    @Test
    void refusesTheKeyOfAStepOnAnItem() {
        refused(xml -> xml.replaceFirst("registration.workItem", "registration.supervisionStep"), "item_23", "business-key");
    }

    @Test
    void refusesAnExpressionInAPlainWord() {
        refused(xml -> xml.replace("value=\"培训 &amp; 演练\"", "value=\"#{T(java.lang.Runtime)}\""), "item_25", "expression", "item_25", "expression");
    }

    @Test
    void refusesAnotherCalledProcess() {
        refused(xml -> xml.replaceFirst("calledElement=\"work-item-handling\"", "calledElement=\"escalation\""), "item_23", "called-element");
    }

    @Test
    void refusesACalledProcessGivenByAnExpression() {
        refused(xml -> xml.replaceFirst("calledElement=\"work-item-handling\"", "calledElement=\"\\${x}\""), "item_23", "expression");
    }

    @Test
    void refusesABindingOfTheCalledProcess() {
        refused(xml -> xml.replace(ITEM, ITEM + " camunda:calledElementVersion=\"1\""), "item_23", "attribute");
    }

    @Test
    void refusesAnItemThatIsNotRegisteredInATransactionOfItsOwn() {
        refused(xml -> xml.replaceFirst(" camunda:asyncBefore=\"true\"", ""), "item_23", "async-before");
        refused(xml -> xml.replaceFirst(" camunda:asyncAfter=\"true\"", ""), "item_23", "async-after");
    }

    @Test
    void refusesAMissingLeadUnit() {
        refused(xml -> xml.replaceFirst("name=\"leadUnit\" value=\"[^\"]*\"", "name=\"leadUnit\" value=\"\""), "item_23", "lead-missing");
    }

    @Test
    void refusesAnUnknownLeadUnit() {
        refused(xml -> xml.replaceFirst("name=\"leadUnit\" value=\"[^\"]*\"", "name=\"leadUnit\" value=\"省幸福厅\""), "item_23", "unit-unknown");
    }

    @Test
    void refusesAnUnknownResponsibleUnit() {
        refused(xml -> xml.replaceFirst("省中医药局、", "省中医药局、省幸福厅、"), "item_23", "unit-unknown");
    }

    @Test
    void refusesAnItemInAnotherUnitsLane() {
        refused(xml -> xml.replaceFirst("name=\"leadUnit\" value=\"[^\"]*\"", "name=\"leadUnit\" value=\"省教育厅\""), "item_23", "lane");
    }

    @Test
    void refusesAMissingDeadline() {
        refused(xml -> xml.replaceFirst("name=\"deadline\" value=\"[^\"]*\"", "name=\"deadline\" value=\"\""), "item_23", "deadline-missing");
    }

    @Test
    void refusesADeadlineThatIsNoDay() {
        refused(xml -> xml.replaceFirst("name=\"deadline\" value=\"[^\"]*\"", "name=\"deadline\" value=\"2023-02-30\""), "item_23", "deadline");
    }

    @Test
    void refusesAWaivedDeadlineWithoutItsReasonOrWithADate() {
        refused(xml -> xml.replaceFirst("name=\"deadlineRule\" value=\"[^\"]*\"", "name=\"deadlineRule\" value=\"waived\""), "item_23", "deadline-waived");
        refused(xml -> xml.replaceFirst("<camunda:property name=\"deadline\" value=\"[^\"]*\" ?/>", "")
                .replaceFirst("name=\"deadlineRule\" value=\"[^\"]*\"", "name=\"deadlineRule\" value=\"waived\""), "item_23", "waiver-reason");
    }

    @Test
    void refusesTheSameNumberTwice() {
        refused(xml -> xml.replace("name=\"number\" value=\"25\"", "name=\"number\" value=\"23\""), "item_25", "number-twice");
    }

    @Test
    void refusesAnUnknownCycle() {
        refused(xml -> xml.replaceFirst("value=\"monthly\"", "value=\"daily\""), "item_23", "cycle");
    }

    @Test
    void refusesTargetsThatCannotBeRead() {
        refused(xml -> xml.replaceFirst("name=\"targets\" value=\"\\[", "name=\"targets\" value=\"["
                + "{&quot;operator&quot;:&quot;better&quot;},"), "item_23", "targets");
    }

    @Test
    void refusesAPropertyOfAnotherName() {
        refused(xml -> xml.replaceFirst("name=\"sourceEnd\"", "name=\"secret\""), "item_23", "property");
    }

    @Test
    void refusesAnUnknownKindOfStep() {
        refused(xml -> xml.replace("name=\"kind\" value=\"scheduling\"", "name=\"kind\" value=\"party\""), "step_1", "step-kind");
    }

    @Test
    void refusesASecondProcess() {
        refused(before("<bpmndi:BPMNDiagram", "<bpmn:process id=\"other\" isExecutable=\"true\" camunda:historyTimeToLive=\"P3650D\"/>"), "definitions_action_03_test", "one-process");
    }

    @Test
    void refusesASecondStart() {
        refused(before("</bpmn:process>", "<bpmn:startEvent id=\"again\"/>"), "", "one-start");
    }

    @Test
    void refusesALoop() {
        refused(xml -> xml.replace("id=\"flow_from_item_25\" sourceRef=\"item_25\" targetRef=\"gateway_join\"", "id=\"flow_from_item_25\" sourceRef=\"item_25\" targetRef=\"gateway_fork\""),
                "gateway_fork", "loop");
    }

    @Test
    void refusesAnItemThatWaitsForAnother() {
        refused(xml -> withoutFlowTo25(xml).replace("sourceRef=\"item_23\" targetRef=\"gateway_join\"", "sourceRef=\"item_23\" targetRef=\"item_25\""),
                "item_25", "sequence");
    }

    @Test
    void refusesAnItemThatIsReachedTwice() {
        refused(before("</bpmn:process>", "<bpmn:sequenceFlow id=\"again\" sourceRef=\"gateway_fork\" targetRef=\"item_25\"/>"), "item_25", "flows");
    }

    @Test
    void refusesAnItemThatNothingLeadsTo() {
        refused(ModelCheckTest::withoutFlowTo25, "item_25", "flows");
    }

    @Test
    void refusesAnIslandThatTheStartDoesNotReach() {
        refused(before("</bpmn:process>", "<bpmn:parallelGateway id=\"a\"/><bpmn:parallelGateway id=\"b\"/>"
                + "<bpmn:sequenceFlow id=\"ab\" sourceRef=\"a\" targetRef=\"b\"/><bpmn:sequenceFlow id=\"ba\" sourceRef=\"b\" targetRef=\"a\"/>"),
                "a", "not-reached", "b", "not-reached");
    }

    @Test
    void refusesADrawingOfNothing() {
        refused(xml -> xml.replace("bpmnElement=\"item_25\"", "bpmnElement=\"item_26\""), "item_25_di", "reference");
    }

    @Test
    void refusesAShapeWithoutPlace() {
        refused(xml -> xml.replaceFirst("(?s)(bpmnElement=\"item_25\">)\\s*<dc:Bounds[^>]*>", "$1"), "item_25_di", "drawing");
    }

    @Test
    void refusesTheSameIdTwice() {
        refused(xml -> xml.replace("id=\"item_25\"", "id=\"item_23\""), "item_23", "id-twice");
    }

    @Test
    void refusesAProcessThatDoesNotRun() {
        refused(xml -> xml.replace("isExecutable=\"true\" ", ""), "action_03_test", "not-executable");
    }

    @Test
    void refusesAProcessWithoutHistoryTime() {
        refused(xml -> xml.replace(" camunda:historyTimeToLive=\"P3650D\"", ""), "action_03_test", "history");
    }

    @Test
    void refusesAnElementOfAnUnknownNamespace() {
        refused(before("</bpmn:process>", "<zeebe:x xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\"/>"), "action_03_test", "element");
    }

    @Test
    void namesEveryFaultAtOnce() {
        refused(xml -> xml.replaceAll("name=\"leadUnit\" value=\"[^\"]*\"", "name=\"leadUnit\" value=\"\""),
                "item_23", "lead-missing", "item_3_4", "lead-missing", "item_25", "lead-missing");
    }

    private void refused(UnaryOperator<String> change, String... elementsAndCodes) {
        String changed = change.apply(good);
        assertThat(changed).isNotEqualTo(good);
        ModelRefused refusal = catchThrowableOfType(ModelRefused.class, () -> ModelCheck.check(changed, ModelCheckTest::registered));
        Tuple[] expected = new Tuple[elementsAndCodes.length / 2];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = Tuple.tuple(elementsAndCodes[2 * i], elementsAndCodes[2 * i + 1]);
        }
        assertThat(refusal.faults()).extracting(ModelFault::element, ModelFault::code).containsExactly(expected);
    }

    private static String withoutFlowTo25(String xml) {
        return xml.replaceFirst("<bpmn:sequenceFlow id=\"flow_to_item_25\"[^>]*>", "").replace("<bpmn:incoming>flow_to_item_25</bpmn:incoming>", "")
                .replace("<bpmn:outgoing>flow_to_item_25</bpmn:outgoing>", "").replaceFirst("(?s)<bpmndi:BPMNEdge id=\"flow_to_item_25_di\".*?</bpmndi:BPMNEdge>", "");
    }

    private static UnaryOperator<String> before(String place, String addition) {
        return xml -> xml.replaceFirst(Pattern.quote(place), Matcher.quoteReplacement(addition + place));
    }

    private static UnaryOperator<String> beside(String place, String addition) {
        return xml -> xml.replaceFirst(Pattern.quote(place), Matcher.quoteReplacement(place + addition));
    }

    private static Optional<String> registered(String name) {
        return Optional.of(name).filter(REGISTER::contains);
    }
}
