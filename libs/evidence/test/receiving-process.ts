/**
 * This process takes one file from standard input and is made to be killed by a test. It prints where it begins, then
 * how far it has come after every piece, then the hash. Its arguments are directory, the file's three ids as JSON,
 * number of the writer, size.
 */
import type { FileOwner } from '../encryption/keys.ts';
import { RunningHashes } from '../ingest/running-hashes.ts';
import { evidenceAt } from '../ingest/place.ts';
import { openReceiver } from '../ingest/receive.ts';
import { openLocalStorage } from '../storage/local.ts';
import { MASTER_KEY } from './writing.ts';

const [directory = '', owner = '', writer = '', size = ''] = process.argv.slice(2);
const say = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`);

const at = evidenceAt(openLocalStorage(directory), MASTER_KEY, JSON.parse(owner) as FileOwner);
const receiving = await openReceiver(at, Number(writer), new RunningHashes());
say({ offset: receiving.offset });
for await (const piece of process.stdin) {
  await receiving.take(piece as Buffer);
  say({ offset: receiving.offset });
  if (receiving.offset === Number(size)) say(await receiving.finish());
}
