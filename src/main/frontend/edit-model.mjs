// Edits a model as the panel of Camunda Modeler does: node edit-model.mjs MODEL TEMPLATE ELEMENT 'LABEL=VALUE'… prints the model. The label
// is that of the panel; where it writes to is the template's word, and the XML is that of Modeler's own library.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';

const [file, templateFile, id, ...edits] = process.argv.slice(2);
const template = JSON.parse(readFileSync(templateFile, 'utf8'));
const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');
const moddle = new BpmnModdle({ camunda });
const { rootElement, elementsById, warnings } = await moddle.fromXML(readFileSync(file, 'utf8'));
if (warnings.length > 0) throw new Error(warnings.map(warning => warning.message).join('\n'));

const element = elementsById[id];
if (element.get('camunda:modelerTemplate') !== template.id) throw new Error(`${id} does not name the template ${template.id}`);
for (const edit of edits) {
  const [label, value] = [edit.slice(0, edit.indexOf('=')), edit.slice(edit.indexOf('=') + 1)];
  const property = template.properties.find(one => one.label === label);
  if (!property) throw new Error(`The panel has no field ${label}`);
  const { type, name } = property.binding;
  if (type === 'property') element.set(name, value);
  else if (type === 'camunda:property') propertyOf(element, name).value = value;
  else throw new Error(`${type} is not edited in the panel`);
}
process.stdout.write((await moddle.toXML(rootElement, { format: true })).xml);

/** The panel adds the property where the element has none yet. */
function propertyOf(element, name) {
  const list = element.extensionElements.values.find(value => value.$type === 'camunda:Properties');
  const existing = list.get('values').find(value => value.name === name);
  if (existing) return existing;
  const added = moddle.create('camunda:Property', { name });
  list.get('values').push(added);
  return added;
}
