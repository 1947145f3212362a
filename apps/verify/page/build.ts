/**
 * `npm run verify:page`: writes the checker as one HTML file, for a computer without network and without Node:
 * apps/verify/dist/verify.html, or to the path that the first argument names.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const PLACE = '/* SCRIPT */';

export async function buildPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'page.js')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2024',
    minify: true,
    legalComments: 'inline',
    inject: [join(here, 'buffer.js')],
    alias: { 'node:crypto': join(here, 'node-crypto.js'), 'node:zlib': join(here, 'node-zlib.js') },
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error('nothing was built');
  // Within a script element, only its end tag and the start of a comment have a meaning in HTML, so both are escaped.
  const text = script.text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  return readFileSync(join(here, 'page.html'), 'utf8').replace(PLACE, () => text);
}

if (import.meta.main) {
  const out = resolve(process.env['INIT_CWD'] ?? '.', process.argv[2] ?? join(here, '..', 'dist', 'verify.html'));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, await buildPage());
  process.stdout.write(`Written: ${out}\n`);
}
