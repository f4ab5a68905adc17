// Installs the packages of package-lock.json with the machine's own npm, only when node_modules is not already that.
// Everything that needs a package (build.mjs, the model linter) calls this first, so nobody has to remember it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const here = dirname(fileURLToPath(import.meta.url));
const stamp = join(here, 'node_modules', '.installed-from');

export function prepare() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    fail(`The pages need Node.js ${OLDEST_NODE} or newer, this is ${process.versions.node}.`);
  }
  const wanted = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .update(process.platform + process.arch)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  // shell: npm is npm.cmd on Windows, which only a shell finds.
  const npm = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.error) fail(`The pages need npm, which comes with Node.js: ${npm.error.message}`);
  if (npm.status !== 0) fail('npm ci failed: see above.');
  writeFileSync(stamp, wanted);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepare();
