// Checks every model and every element template in processes/: node lint-models.mjs. Rules of models in .bpmnlintrc; fails on the first
// warning as on an error.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const processes = resolve(here, '../../../processes');
const files = readdirSync(processes, { recursive: true }).sort().map(file => join(processes, file));
const models = files.filter(file => file.endsWith('.bpmn'));
const templates = files.filter(file => file.endsWith('.json'));
if (models.length === 0 || templates.length === 0) throw new Error(`No model or no element template in ${processes}`);

prepare();
await checkTemplates();
const bpmnlint = join(here, 'node_modules/bpmnlint/bin/bpmnlint.js');
const { status } = spawnSync(process.execPath, [bpmnlint, '--max-warnings=0', ...models], { cwd: here, stdio: 'inherit' });
process.exit(status ?? 1);

/** Camunda Modeler leaves a template that breaks the schema out of its panel without a word. */
async function checkTemplates() {
  const { validate } = await import('@bpmn-io/element-templates-validator');
  for (const file of templates) {
    const { valid, errors } = validate(readFileSync(file, 'utf8'));
    if (!valid) {
      errors.forEach(error => console.error(`${file}:${(error.dataPointer?.value?.line ?? 0) + 1}: ${error.message}`));
      process.exit(1);
    }
  }
}
