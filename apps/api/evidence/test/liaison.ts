/**
 * Acts as the provider's liaison at a running api with one dossier, for the steps that tests of uploads and downloads
 * repeat.
 */
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import { readConfig } from '@comity/platform/config';
import { createLog } from '@comity/platform/log';
import { eventually } from '@comity/testkit/waiting';
import { createApi } from '../../api.ts';
import { ApiParts } from '../../parts.ts';
import type { Ground } from './evidence-api.ts';
import { openProviderDossier } from './provider.ts';
import { TusClient } from './tus-client.ts';

export const MIB = 1024 * 1024;
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const idOf = (location: string): string => location.split('/').at(-1) ?? '';

export interface RunningApi {
  url: string;
  app: NestExpressApplication;
}

/** `change` replaces parts before they are used. */
export async function startApi(
  ground: Ground,
  settings: Record<string, string> = {},
  change: (parts: ApiParts) => void = () => undefined,
): Promise<RunningApi> {
  const parts = new ApiParts(readConfig('api', { ...ground.environment(1), ...settings }), createLog('api', 'silent'));
  change(parts);
  const app = await createApi(parts);
  await app.listen(0, '127.0.0.1');
  await eventually('the database to be connected', () => Promise.resolve(parts.dataSource.isInitialized));
  return { app, url: `http://127.0.0.1:${String((app.getHttpServer().address() as AddressInfo).port)}` };
}

export class Liaison {
  private constructor(
    readonly tus: TusClient,
    readonly dossier: string,
  ) {}

  static async at(ground: Ground, url: string): Promise<Liaison> {
    const dossier = await openProviderDossier(ground.database, 'ACKED');
    return new Liaison(new TusClient(url, await ground.issuer.tokenOf('liaison')), dossier);
  }

  /** Returns the upload's address. */
  begin(filename: string, size: number, about: Record<string, string> = {}): Promise<string> {
    return this.tus.mustBegin({ dossier: this.dossier, filename, size, about });
  }

  async upload(filename: string, bytes: Uint8Array, about?: Record<string, string>): Promise<string> {
    const location = await this.begin(filename, bytes.length, about);
    const response = await this.tus.send(location, 0, bytes);
    if (response.status !== 204) throw new Error(await response.text());
    return location;
  }

  async listed(location: string): Promise<EvidenceFileView | undefined> {
    const response = await this.tus.call('GET', `/api/v1/dossiers/${this.dossier}/evidence`);
    return ((await response.json()) as EvidenceFileView[]).find(({ id }) => id === idOf(location));
  }

  download(location: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
    return this.tus.call(method, `/api/v1/dossiers/${this.dossier}/evidence/${idOf(location)}`, headers);
  }
}
