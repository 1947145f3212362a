/** A Chromium for the tests: the one inside the npm package on Linux x64, else a Chrome that is installed. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Screenshots are kept here after a run, one folder per story. */
export const ARTEFACTS = join(import.meta.dirname, '..', 'artefacts', 'screenshots');

export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' });
  // Its arguments are for one page in a short-lived function: there, all contexts end with the first that closes.
  const args = packaged.args.filter((argument) => argument !== '--single-process');
  return chromium.launch({ executablePath: await packaged.executablePath(), args });
}

export function artefactFolder(story: string): string {
  const folder = join(ARTEFACTS, story);
  mkdirSync(folder, { recursive: true });
  return folder;
}
