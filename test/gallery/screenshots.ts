/** Pictures of the exhibits are taken, each whole, on a small telephone, a laptop and a large screen. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Exhibit, placeOf } from './exhibit.ts';
import type { GalleryServer } from './server.ts';

export const WIDTHS = [375, 1280, 1920] as const;
const HEIGHT = 900;
/** One picture is taken at a time for each core of the machines that this runs on. */
const AT_ONCE = 2;

export async function takePictures(
  browser: Browser,
  server: GalleryServer,
  exhibits: readonly Exhibit[],
): Promise<void> {
  const waiting = [...exhibits];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const page = await browser.newPage();
      for (let exhibit = waiting.pop(); exhibit !== undefined; exhibit = waiting.pop()) {
        const place = placeOf(exhibit);
        await page.goto(`${server.url}/${place}.html`);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: HEIGHT });
          await page.screenshot({ path: join(server.folder, `${place}-${String(width)}.png`), fullPage: true });
        }
      }
      await page.close();
    }),
  );
}
