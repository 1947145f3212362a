/**
 * This process takes one file of evidence and says how long that took and how much memory. Its arguments are directory,
 * source, bytes. A source that is shorter is read again from its beginning. What was stored is read back, compared and
 * removed.
 */
import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { RunningHashes } from '@comity/evidence/ingest/running-hashes';
import { evidenceAt } from '@comity/evidence/ingest/place';
import { digestOfStored } from '@comity/evidence/ingest/read';
import { openReceiver } from '@comity/evidence/ingest/receive';
import { openLocalStorage } from '@comity/evidence/storage/local';

const MIB = 1024 * 1024;
const [directory = '', source = '', size = ''] = process.argv.slice(2);
const bytes = Number(size);

const storage = openLocalStorage(directory);
const owner = { organization: randomUUID(), dossier: randomUUID(), file: randomUUID() };
const at = evidenceAt(storage, Buffer.alloc(32, 1), owner);

const began = performance.now();
const receiving = await openReceiver(at, 1, new RunningHashes());
const file = await open(source, 'r');
const { size: sourceBytes } = await file.stat();
const piece = Buffer.allocUnsafeSlow(MIB);
while (receiving.offset < bytes) {
  const length = Math.min(MIB, bytes - receiving.offset);
  const { bytesRead } = await file.read(piece, 0, length, receiving.offset % sourceBytes);
  await receiving.take(piece.subarray(0, bytesRead));
}
await file.close();
const received = await receiving.finish();
const seconds = (performance.now() - began) / 1000;
const peakMb = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);

if ((await digestOfStored(at, bytes)) !== received.sha256) throw new Error('What was stored is not what was taken');
await storage.remove((await storage.list(at.folder)).map(({ name }) => name));
process.stdout.write(`${JSON.stringify({ seconds, peakMb })}\n`);
