// Checks every model in processes/: node lint-models.mjs. Rules in .bpmnlintrc; fails on the first warning as on an error.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const processes = resolve(here, '../../../processes');
const models = readdirSync(processes, { recursive: true }).filter(file => file.endsWith('.bpmn')).sort().map(file => join(processes, file));
if (models.length === 0) throw new Error(`No model in ${processes}`);

prepare();
const bpmnlint = join(here, 'node_modules/bpmnlint/bin/bpmnlint.js');
const { status } = spawnSync(process.execPath, [bpmnlint, '--max-warnings=0', ...models], { cwd: here, stdio: 'inherit' });
process.exit(status ?? 1);
