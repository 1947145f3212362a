/**
 * The time-stamp authority of the local run is a process that speaks RFC 3161 over HTTP on the loopback interface. Its
 * tokens are worth nothing in court, and they say so.
 */
import { X509Certificate } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../atomic-file.ts';
import { LOOPBACK } from '../ports.ts';
import { serverSettings } from '../server-settings.ts';
import { openAuthority, ROOT_FILE } from './authority.ts';
import { responder } from './responder.ts';

const now = (): Date => new Date();
const { home, own } = serverSettings('COMITY_TIMESTAMP_URL');
const folder = join(home, 'timestamp');
mkdirSync(folder, { recursive: true, mode: 0o700 });
const authority = await openAuthority(folder, now());
writeAtomically(join(folder, ROOT_FILE), new X509Certificate(authority.root).toString());
const server = responder(authority, now);
server.listen(Number(own.port), LOOPBACK);
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
