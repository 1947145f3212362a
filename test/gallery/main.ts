/**
 * `npm run gallery`: every page, form, paper and mail in each language, in `.comity-gallery/index.html`. With `--shots`
 * also pictures at three widths; with words, only the exhibits whose place holds one of them.
 *
 *   npm run gallery -- --shots dossier approval
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../browser/browser.ts';
import { placeOf } from './exhibit.ts';
import { allExhibits } from './exhibits.ts';
import { writeGallery } from './folder.ts';
import { takePictures } from './screenshots.ts';
import { GalleryServer } from './server.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '.comity-gallery');
const began = Date.now();
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const shots = process.argv.includes('--shots');

const all = await allExhibits();
const exhibits = wanted.length === 0 ? all : all.filter((one) => wanted.some((word) => placeOf(one).includes(word)));
await writeGallery(FOLDER, exhibits, shots);
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
