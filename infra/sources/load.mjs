/**
 * With `node --import ./infra/sources/load.mjs main.ts` the sources of the project run as the JavaScript that was
 * compiled from them, under their own names. Stack traces name the lines of the sources.
 */
import { registerHooks, setSourceMapsSupport } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compiledSource, PROJECT } from './compiled.mjs';

const ROOT = pathToFileURL(`${PROJECT}/`).href;
const isSource = (url) => url.startsWith(ROOT) && url.endsWith('.ts') && !url.includes('/node_modules/');

// The maps of the packages would cost more memory than all of the project's own.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
registerHooks({
  load: (url, context, next) =>
    isSource(url)
      ? { format: 'module', source: compiledSource(fileURLToPath(url)), shortCircuit: true }
      : next(url, context),
});
