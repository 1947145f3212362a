/** An installation has eleven ports in a row from its base port, all on 127.0.0.1. */
import { createServer, type Server } from 'node:net';
import { Sentence } from './sentence.ts';

export const LOOPBACK = '127.0.0.1';

/** People, mails and redirects name the machine so: a passkey belongs to a name and cannot belong to a number (WebAuthn, 5.1.2). */
export const HOST = 'localhost';

export interface Ports {
  portal: number;
  api: number;
  mailbox: number;
  smtp: number;
  issuer: number;
  temporal: number;
  temporalUi: number;
  postgres: number;
  worker: number;
  timestamp: number;
  /** Nothing is served on this port: it is held for as long as the installation lives, and with it the whole row. */
  guard: number;
}

export function portsFrom(base: number): Ports {
  return {
    portal: base,
    api: base + 1,
    mailbox: base + 2,
    smtp: base + 3,
    issuer: base + 4,
    temporal: base + 5,
    temporalUi: base + 6,
    postgres: base + 7,
    worker: base + 8,
    timestamp: base + 9,
    guard: base + 10,
  };
}

/**
 * Takes the row until the returned function is called, or this process ends. Parts begin to listen one after the other,
 * over many seconds; the guard tells the second of two installations on one row at once. It throws `Sentence` naming
 * the first port that another program holds.
 */
export async function takePorts(ports: Ports): Promise<() => void> {
  const guard = createServer().unref();
  for (const [use, port] of Object.entries(ports) as [string, number][]) {
    const taken = use === 'guard' ? await listens(guard, port) : await isFree(port);
    if (taken) continue;
    guard.close();
    throw new Sentence(
      `Port ${String(port)} (${use}) is used by another program; stop it, or set COMITY_PORT to the first of eleven free ports.`,
    );
  }
  return () => void guard.close();
}

/**
 * Returns a base port whose whole row is free now, between 20000 and 32000: below the range from which Linux hands out
 * ports to outgoing connections, so that a row stays free until it is used. The port is random, so that runs side by
 * side seldom meet.
 */
export async function freeBasePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const base = 20_000 + Math.floor(Math.random() * 600) * 20;
    const free = await Promise.all(Object.values(portsFrom(base)).map((port: number) => isFree(port)));
    if (free.every(Boolean)) return base;
  }
  throw new Sentence('No eleven free ports in a row were found between 20000 and 32000.');
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  if (!(await listens(probe, port))) return false;
  await new Promise((resolve) => probe.close(resolve));
  return true;
}

/** Returns false when another program holds the port. */
function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, LOOPBACK, () => {
      resolve(true);
    });
  });
}
