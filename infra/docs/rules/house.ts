/** The sources and pages of the repository are read by their path in it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LEFT_OUT = new Set(['node_modules', 'dist', 'browser-assets']);
const READ = /\.(?:ts|mjs|js|njk|md|css|ya?ml)$/;

/** Returns each text by its path with `/`, in the order of the paths. */
export function houseFiles(root: string): Map<string, string> {
  const paths = pathsIn(root, '').sort((one, other) => (one < other ? -1 : 1));
  return new Map(paths.map((name) => [name, readFileSync(path.join(root, name), 'utf8')]));
}

function pathsIn(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isFile()) return READ.test(entry.name) ? [name] : [];
    const hidden = entry.name.startsWith('.') && entry.name !== '.github';
    return entry.isDirectory() && !hidden && !LEFT_OUT.has(entry.name) ? pathsIn(root, name) : [];
  });
}
