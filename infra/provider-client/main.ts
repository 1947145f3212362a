/**
 * `npm run provider`: works on a provider's orders from a terminal, or from a nightly job.
 *
 *   npm run provider -- orders                  lists open orders with their rows, one JSON object a line
 *   npm run provider -- acknowledge             acknowledges what was served
 *   npm run provider -- table orders.csv        writes the rows that are to be answered
 *   npm run provider -- check orders.csv        says what the table would do, and what is wrong in which line
 *   npm run provider -- answer orders.csv       answers by the table; where a line is wrong, nothing is answered
 *
 * COMITY_API_URL is the api. It signs in with COMITY_TOKEN, or as the service account COMITY_CLIENT_ID with
 * COMITY_CLIENT_SECRET at COMITY_OIDC_ISSUER for COMITY_OIDC_AUDIENCE. COMITY_LANGUAGE is `en` or `es`.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { OrderResults } from '@comity/contracts/http/order-views';
import { tokensOf } from './access-token.ts';
import { ProviderClient, Refused } from './provider-client.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const [command = '', path = ''] = process.argv.slice(2);

const client = new ProviderClient({
  api: setting('COMITY_API_URL'),
  token: tokens(),
  language: process.env['COMITY_LANGUAGE'] === 'es' ? 'es' : 'en',
});

const COMMANDS: Readonly<Record<string, () => Promise<void>>> = {
  orders: async () => {
    for await (const order of client.orders()) print(JSON.stringify(order));
  },
  acknowledge: async () => {
    tell(await client.acknowledgeAll());
  },
  table: async () => {
    writeFileSync(path, await client.table());
  },
  check: async () => {
    const { acts, mistakes } = await client.check(readFileSync(path, 'utf8'));
    for (const { reference, act, covers } of acts) print(`${reference}: ${act}, ${String(covers)} rows`);
    for (const { message } of mistakes) print(message);
    if (mistakes.length > 0) process.exitCode = 1;
  },
  answer: async () => {
    const table = readFileSync(path, 'utf8');
    // The key is made of the table: whoever runs this again after a lost answer gives the same answers once.
    tell(await client.answer(table, createHash('sha256').update(table).digest('hex')));
  },
};

/** What was refused is told order by order; the others are done. */
function tell({ done, refused, results }: OrderResults): void {
  for (const one of results)
    if (one.outcome === 'REFUSED') print(`${one.order} ${one.act}: ${one.problem.code} ${one.problem.detail}`);
  print(`${String(done)} done, ${String(refused)} refused`);
  if (refused > 0) process.exitCode = 1;
}

function tokens(): () => Promise<string> {
  const token = process.env['COMITY_TOKEN'];
  if (token !== undefined) return () => Promise.resolve(token);
  return tokensOf({
    issuer: setting('COMITY_OIDC_ISSUER'),
    audience: setting('COMITY_OIDC_AUDIENCE'),
    client: setting('COMITY_CLIENT_ID'),
    secret: setting('COMITY_CLIENT_SECRET'),
  });
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set`);
  return value;
}

const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
try {
  if (run === undefined) throw new Error(`Say one of ${Object.keys(COMMANDS).join(', ')}`);
  await run();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  print(error.message);
  process.exitCode = 1;
}
