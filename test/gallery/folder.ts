/**
 * A browser opens the gallery as a folder without a server: one file for each exhibit, the portal's style sheets and
 * scripts beside them, and an index with everything in both languages side by side.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PortalUnderTest } from '@comity/portal/testing/portal-under-test';
import { type Exhibit, placeOf } from './exhibit.ts';
import { indexOf } from './index-page.ts';

const STATIC = /\/static\/([\w.-]+)/g;

interface Writing {
  folder: string;
  /** The portal serves the style sheets and scripts. */
  portal: PortalUnderTest;
  /** Says whether pictures of the exhibits will be beside them, for the index to show. */
  shots: boolean;
}

export async function writeGallery({ folder, portal, shots }: Writing, exhibits: readonly Exhibit[]): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const exhibit of exhibits) {
    write(join(folder, `${placeOf(exhibit)}.html`), exhibit.html.replaceAll('"/static/', '"../static/'));
    if (exhibit.pdf !== null) write(join(folder, `${placeOf(exhibit)}.pdf`), exhibit.pdf);
  }
  for (const [name, bytes] of await assetsOf(portal, exhibits)) write(join(folder, 'static', name), bytes);
  write(join(folder, 'index.html'), indexOf(exhibits, shots));
}

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Returns what the pages name, and what that names in turn, as the portal serves it. */
async function assetsOf(portal: PortalUnderTest, exhibits: readonly Exhibit[]): Promise<Map<string, Buffer>> {
  const assets = new Map<string, Buffer>();
  const waiting = exhibits.flatMap(({ html }) => namedIn(html));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (assets.has(name)) continue;
    const answer = await fetch(`${portal.url}/static/${name}`);
    if (!answer.ok) throw new Error(`the portal serves no /static/${name}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    assets.set(name, bytes);
    waiting.push(...namedIn(bytes.toString('utf8')));
  }
  return assets;
}

const namedIn = (content: string): string[] => [...content.matchAll(STATIC)].map(([, name = '']) => name);
