/** Tests take a Chromium from inside the npm package on Linux x64, or else a Chrome that is installed. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Screenshots of the last run are kept here, one folder per story. */
export const ARTEFACTS = join(import.meta.dirname, '..', 'artefacts', 'screenshots');

/** These arguments of the package are for one page in a short-lived function. */
const UNWANTED = new Set([
  // All contexts would end with the first that closes.
  '--single-process',
  // What people's browsers forbid must be forbidden here.
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' });
  // Drawing in three dimensions is drawn by the processor here, and no page needs it.
  packaged.setGraphicsMode = false;
  const args = packaged.args.filter((argument) => !UNWANTED.has(argument));
  return chromium.launch({ executablePath: await packaged.executablePath(), args });
}

export function artefactFolder(story: string): string {
  const folder = join(ARTEFACTS, story);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
