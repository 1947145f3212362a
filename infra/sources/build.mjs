/** Compiles the sources that have changed since the last time, so that no process that is started has to. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compiledSource, isCompiled, PROJECT } from './compiled.mjs';

const ROOMS = ['apps', 'libs', 'workflows', 'infra', 'test'];

function* sourcesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) yield* sourcesIn(path);
    else if (entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts')) yield path;
  }
}

/** Tests are compiled by jest, which keeps its own cache. */
const isRun = (path) => !path.endsWith('.test.ts');

const changedSources = () =>
  ROOMS.flatMap((room) => [...sourcesIn(join(PROJECT, room))]).filter((path) => isRun(path) && !isCompiled(path));

for (const path of changedSources()) {
  try {
    compiledSource(path);
  } catch {
    // The process that meets this source says what is wrong with it; all the others do their work.
  }
}
