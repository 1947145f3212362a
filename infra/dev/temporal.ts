/**
 * The Temporal server of the local run is the CLI's dev server with its data in one file that survives `kill -9`.
 * `folder` must be closed to others, because the file is made with the modes of the terminal.
 */
import { LOOPBACK, type Ports } from './ports.ts';
import { NAMESPACE } from './environment.ts';
import { inherited } from './settings.ts';
import type { PartSpec } from './supervised.ts';

/** `@comity/platform/wake` sets these attributes. */
const SEARCH_ATTRIBUTES = ['ComityOrganization', 'ComitySide'];

/** `dynamicConfig` holds settings of the server as `key=value`, beside its defaults. */
export function temporalPart(
  binary: string,
  folder: string,
  ports: Ports,
  log: string,
  dynamicConfig: readonly string[] = [],
): PartSpec {
  return {
    name: 'temporal',
    command: binary,
    args: [
      ...['server', 'start-dev', '--log-level', 'warn', '--ip', LOOPBACK, '--namespace', NAMESPACE],
      ...['--port', String(ports.temporal), '--ui-port', String(ports.temporalUi), '--ui-disable-news-fetch'],
      // This journal has twice the throughput of the default one, and each commit still reaches the disk.
      ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=2'],
      ...['--db-filename', `${folder}/temporal.db`],
      ...dynamicConfig.flatMap((setting) => ['--dynamic-config-value', setting]),
      ...SEARCH_ATTRIBUTES.flatMap((name) => ['--search-attribute', `${name}=Keyword`]),
    ],
    env: inherited(),
    cwd: folder,
    data: folder,
    log,
    stopSignal: 'SIGTERM',
    stopMs: 10_000,
    startMs: 60_000,
    isReady: () => knowsSearchAttributes(ports.temporalUi),
  };
}

/** The question goes through the web UI's port, which passes it on to the engine: an answer means that both serve. */
async function knowsSearchAttributes(uiPort: number): Promise<boolean> {
  try {
    const response = await fetch(
      `http://${LOOPBACK}:${String(uiPort)}/api/v1/namespaces/${NAMESPACE}/search-attributes`,
      { signal: AbortSignal.timeout(2_000) },
    );
    const { customAttributes } = (await response.json()) as { customAttributes?: Record<string, unknown> };
    return SEARCH_ATTRIBUTES.every((name) => customAttributes?.[name] !== undefined);
  } catch {
    return false;
  }
}
