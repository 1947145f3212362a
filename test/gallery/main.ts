/**
 * `npm run gallery` writes every page, form, paper and mail in each language to `.comity-gallery/index.html`. With
 * `--shots` it also takes pictures at three widths; with words, it writes only the exhibits whose place holds one of
 * them.
 *
 *   npm run gallery -- --shots dossier approval
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startPortal } from '@comity/portal/testing/portal-under-test';
import { launchBrowser } from '../browser/browser.ts';
import { exhibitsNamed } from './exhibits.ts';
import { writeGallery } from './folder.ts';
import { takePictures } from './screenshots.ts';
import { GalleryServer } from './server.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '.comity-gallery');
const began = Date.now();
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const shots = process.argv.includes('--shots');

const portal = await startPortal({});
const exhibits = await exhibitsNamed(portal, wanted);
await writeGallery({ folder: FOLDER, portal, shots }, exhibits);
await portal.stop();
if (shots) {
  const [browser, server] = await Promise.all([launchBrowser(), GalleryServer.of(FOLDER)]);
  try {
    await takePictures(browser, server, exhibits);
  } finally {
    await Promise.all([browser.close(), server.stop()]);
  }
}
const seconds = Math.round((Date.now() - began) / 1_000);
process.stdout.write(
  `${String(exhibits.length)} exhibits after ${String(seconds)} s: ${pathToFileURL(join(FOLDER, 'index.html')).href}\n`,
);
