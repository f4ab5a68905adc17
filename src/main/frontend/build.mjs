// Bundles style, shell and islands: node build.mjs [OUTPUT FOLDER]. Quick when nothing has changed: it is part of every Maven build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const templates = resolve(here, '../resources/templates');
const out = resolve(process.argv[2] ?? join(here, '../../../target/classes/static/assets'));
const stamp = join(out, '.built-from');

const fingerprint = fingerprintOf([join(here, 'src'), templates, join(here, 'package-lock.json'), join(here, 'build.mjs')]);
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint) {
  prepare();
  await build();
  writeFileSync(stamp, fingerprint);
}

async function build() {
  const { build: bundle } = await import('esbuild');
  mkdirSync(out, { recursive: true });
  // Their names change with their content. The folder also holds assets that are not made here.
  for (const old of readdirSync(out).filter(name => /^(chunk|diagram|draft|form)-[0-9A-Z]{8}\.js/.test(name))) rmSync(join(out, old));
  await bundle({
    absWorkingDir: here,
    entryPoints: ['src/app.ts', 'src/app.css', 'src/diagram.css', 'src/form.css', 'src/icon.svg'],
    outdir: out,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: ['chrome111', 'firefox113', 'safari16.4', 'edge111'],
    loader: { '.svg': 'copy', '.woff': 'file', '.woff2': 'file' },
    // Licences of what is bundled travel with it.
    legalComments: 'linked',
    logLevel: 'warning',
  });
  await keepOnlyTheStyleThatIsUsed(join(out, 'app.css'));
}

/** Tabler styles a hundred components; a page ships the rules whose classes occur in a template or a script. */
async function keepOnlyTheStyleThatIsUsed(css) {
  const { PurgeCSS } = await import('purgecss');
  const [{ css: kept }] = await new PurgeCSS().purge({
    content: [join(templates, '**/*.html'), join(here, 'src/*.ts')].map(glob => glob.replaceAll('\\', '/')),
    css: [css],
    // Set by htmx at run time, or by a class name that a template puts together.
    safelist: { standard: [/^htmx-/, /^lamp-/, /^state-/, /^is-/, /^notice-/], variables: [/.*/] },
    variables: false,
  });
  writeFileSync(css, kept);
}

function fingerprintOf(roots) {
  const hash = createHash('sha256');
  for (const file of roots.flatMap(filesIn).sort()) hash.update(file.slice(here.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap(name => filesIn(join(path, name)));
}
