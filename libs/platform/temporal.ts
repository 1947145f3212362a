/** Connects clients to the engine, lazily and with TLS where it is configured. */
import { Client, Connection, type TLSConfig } from '@temporalio/client';
import type { TemporalConfig } from './config.ts';
import { payloadCodec } from './payload-codec.ts';

/** Returns the TLS settings as the SDK wants them; undefined means plain text on a trusted network. */
export function tlsOf(config: TemporalConfig): TLSConfig | undefined {
  const { COMITY_TEMPORAL_TLS_CA: ca, COMITY_TEMPORAL_TLS_CERT: crt, COMITY_TEMPORAL_TLS_KEY: key } = config;
  if (ca === undefined && crt === undefined) return undefined;
  return {
    ...(ca === undefined ? {} : { serverRootCACertificate: ca }),
    ...(crt === undefined || key === undefined ? {} : { clientCertPair: { crt, key } }),
  };
}

/** Makes a client that connects at its first call, so that an app can start, and say so, while the engine is down. */
export function connectTemporal(config: TemporalConfig & { COMITY_MASTER_KEY: Buffer }): Client {
  const connection = Connection.lazy({ address: config.COMITY_TEMPORAL_ADDRESS, tls: tlsOf(config) ?? null });
  return new Client({
    connection,
    namespace: config.COMITY_TEMPORAL_NAMESPACE,
    dataConverter: { payloadCodecs: [payloadCodec(config.COMITY_MASTER_KEY)] },
  });
}
