/** The api runs as a process of its own and is killed without warning while a file comes in. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMPILED_SOURCES } from '@comity/infra/dev/node-parts';
import { eventually } from '@comity/testkit/waiting';
import { type Ground, startGround } from './test/evidence-api.ts';
import { Liaison, MIB, sha256 } from './test/liaison.ts';

const KILLS = 5;
const SIZE = 40 * MIB + 321;
const PIECE = 128 * 1024;

let ground: Ground;
let port: number;
let api: ChildProcess | null = null;
beforeAll(async () => {
  ground = await startGround();
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  port = (probe.address() as AddressInfo).port;
  probe.close();
}, 90_000);
afterAll(async () => {
  await kill();
  await ground.stop();
});

async function start(url: string): Promise<void> {
  const args = [...COMPILED_SOURCES, join(import.meta.dirname, '../main.ts')];
  const env = { PATH: process.env['PATH'], ...ground.environment(port) };
  api = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  await eventually('the api and its database', async () => {
    const answered = await fetch(`${url}/health`).catch(() => null);
    return answered !== null && ((await answered.json()) as { parts: { database: { up: boolean } } }).parts.database.up;
  });
}

async function kill(): Promise<void> {
  const running = api;
  api = null;
  if (running === null) return;
  running.kill('SIGKILL');
  await once(running, 'exit');
}

/**
 * Sends from `offset` on and kills the api when `killAt` bytes have been sent; returns whether all of them were taken.
 */
async function send(
  url: string,
  location: string,
  headers: Record<string, string>,
  rest: Buffer,
  killAt: number | null,
): Promise<boolean> {
  let sent = 0;
  let killed = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!killed && killAt !== null && sent >= killAt) {
        killed = true;
        await kill();
      }
      const piece = rest.subarray(sent, sent + PIECE);
      if (piece.length === 0) controller.close();
      else controller.enqueue(piece);
      sent += piece.length;
    },
  });
  const request = { method: 'PATCH', headers, body, duplex: 'half' } as RequestInit;
  const response = await fetch(new URL(location, url), request).catch(() => null);
  return response?.status === 204;
}

describe('An api that is killed while it takes a file', () => {
  it(`goes on ${String(KILLS)} times where the storage ends, and settles the right hash`, async () => {
    const url = `http://127.0.0.1:${String(port)}`;
    await start(url);
    const liaison = await Liaison.at(ground, url);
    const authorization = `Bearer ${await ground.issuer.tokenOf('liaison')}`;
    const bytes = randomBytes(SIZE);
    const location = await liaison.begin('long.bin', SIZE, { sha256: sha256(bytes) });
    let acknowledged = 0;
    for (let round = 0; round <= KILLS; round += 1) {
      if (api === null) await start(url);
      const offset = (await liaison.tus.offset(location)) ?? -1;
      expect(offset).toBeGreaterThanOrEqual(acknowledged);
      acknowledged = offset;
      const headers = {
        authorization,
        'tus-resumable': '1.0.0',
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      };
      const rest = bytes.subarray(offset);
      const whole = await send(url, location, headers, rest, round < KILLS ? randomInt(rest.length) : null);
      expect(whole).toBe(round === KILLS);
    }
    expect(await liaison.listed(location)).toMatchObject({ status: 'COMPLETE', sha256: sha256(bytes), size: SIZE });
    expect(Buffer.from(await (await liaison.download(location)).arrayBuffer()).equals(bytes)).toBe(true);
  }, 300_000);
});
