package cn.duban.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Decides whether a model may run here. A model is code: what the engine would execute of it is the allow-list of
 * {@link ModelGrammar}, two constants, and nothing that looks like an expression. What it says about items must be
 * complete, and its flows must start every item once ({@link ModelFlow}).
 */
final class ModelCheck {

    private static final int DEEPEST = 12;

    private final Function<String, Optional<String>> units;
    private final List<ModelFault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** @param units the full name of the unit that a name in the model means, empty if the register does not know it */
    private ModelCheck(Function<String, Optional<String>> units) {
        this.units = units;
    }

    /**
     * @return the model, parsed and found good
     * @throws ModelRefused with every fault, each with its element and reason
     */
    static Document check(String xml, Function<String, Optional<String>> units) {
        return check(xml, units, Set.of());
    }

    /** The same for the model of a draft: what the draft may leave open, by the codes of faults, the model may leave open, too. */
    static Document check(String xml, Function<String, Optional<String>> units, Set<String> open) {
        Document document = ModelXml.parse(xml);
        List<ModelFault> faults = new ModelCheck(units).faultsOf(document).stream().filter(fault -> !open.contains(fault.code())).toList();
        if (!faults.isEmpty()) {
            throw new ModelRefused(faults);
        }
        return document;
    }

    /** The names of the lanes by the elements that are drawn in them. */
    static Map<String, String> lanes(Document document) {
        return ModelActivities.lanes(ActionModelReader.process(document));
    }

    private List<ModelFault> faultsOf(Document document) {
        Element root = document.getDocumentElement();
        if (!ModelXml.is(root, ModelWords.BPMN, "definitions")) {
            return List.of(new ModelFault(nameOf(root), "not-bpmn", List.of()));
        }
        for (Node node = document.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                fault(node.getNodeName(), "element", node.getNodeName());
            }
        }
        element(root, 0);
        if (faults.isEmpty()) {
            meaning(root);
        }
        return faults;
    }

    private void element(Element element, int depth) {
        String name = nameOf(element);
        Optional<ModelGrammar.Rule> rule = ModelGrammar.rule(name);
        if (rule.isEmpty() || depth > DEEPEST) {
            fault(element, "element", name);
            return;
        }
        attributes(element, rule.get());
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeType()) {
                case Node.ELEMENT_NODE -> {
                    String childName = nameOf((Element) child);
                    if (rule.get().children().contains(childName)) {
                        element((Element) child, depth + 1);
                    } else {
                        fault(child.getAttributes().getNamedItem("id") == null ? element : (Element) child, "element", childName);
                    }
                }
                case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> text(element, child.getNodeValue(), rule.get().text());
                case Node.COMMENT_NODE -> { }
                default -> fault(element, "element", child.getNodeName());
            }
        }
    }

    private void attributes(Element element, ModelGrammar.Rule rule) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if ("http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                continue;
            }
            String name = ModelGrammar.name(attribute.getNamespaceURI(), attribute.getLocalName());
            var pattern = rule.attributes().get(name);
            if (pattern == null) {
                fault(element, "attribute", name);
            } else if (!pattern.matcher(attribute.getValue()).matches()) {
                fault(element, "attribute-value", name, attribute.getValue());
            } else if (isKey(element, name)) {
                key(element, attribute.getValue());
            } else if (isExpression(attribute.getValue())) {
                fault(element, "expression", attribute.getValue());
            }
            if (name.equals("id") && !ids.add(attribute.getValue())) {
                fault(element, "id-twice", attribute.getValue());
            }
        }
    }

    private static boolean isKey(Element element, String attribute) {
        return ModelXml.is(element, ModelWords.CAMUNDA, "in") && attribute.equals("businessKey");
    }

    private void key(Element in, String value) {
        if (!value.equals(ModelWords.ITEM_KEY) && !value.equals(ModelWords.STEP_KEY)) {
            fault(in, "expression", value);
        }
    }

    private void text(Element element, String text, boolean allowed) {
        if (!allowed && !text.isBlank()) {
            fault(element, "text", text.strip());
        } else if (isExpression(text)) {
            fault(element, "expression", text.strip());
        }
    }

    private static boolean isExpression(String value) {
        return value.contains("${") || value.contains("#{");
    }

    private void meaning(Element root) {
        List<Element> processes = ModelXml.children(root, ModelWords.BPMN, "process").toList();
        if (processes.size() != 1) {
            fault(root, "one-process", processes.size());
            return;
        }
        Element process = processes.get(0);
        if (!process.getAttribute("isExecutable").equals("true")) {
            fault(process, "not-executable");
        }
        if (!process.hasAttributeNS(ModelWords.CAMUNDA, "historyTimeToLive")) {
            fault(process, "history", ModelWords.HISTORY);
        }
        if (process.getAttribute("name").isBlank()) {
            fault(process, "name-missing");
        }
        ModelXml.children(root, ModelWords.BPMN, "collaboration").flatMap(c -> ModelXml.children(c, ModelWords.BPMN, "participant"))
                .filter(participant -> !participant.getAttribute("processRef").equals(process.getAttribute("id")))
                .forEach(participant -> fault(participant, "participant"));
        faults.addAll(new ModelActivities(process, units).faults());
        faults.addAll(new ModelFlow(process).faults());
        faults.addAll(new ModelDiagram(root, ids).faults());
    }

    private void fault(Element element, String code, Object... arguments) {
        fault(idOf(element), code, arguments);
    }

    private void fault(String element, String code, Object... arguments) {
        faults.add(new ModelFault(element, code, List.of(arguments)));
    }

    /** The id of the element, or of the next one around it that has one. */
    static String idOf(Element element) {
        for (Node node = element; node instanceof Element e; node = node.getParentNode()) {
            if (e.hasAttribute("id")) {
                return e.getAttribute("id");
            }
        }
        return nameOf(element);
    }

    private static String nameOf(Element element) {
        return ModelGrammar.name(element.getNamespaceURI(), element.getLocalName());
    }
}
