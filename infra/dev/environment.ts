/** The parts are told about each other by the same names as in production, with the addresses of this machine. */
import { join } from 'node:path';
import { exerciseEmail } from '../exercise/people.ts';
import { HOST, LOOPBACK, type Ports } from './ports.ts';
import type { Secrets } from './secrets.ts';
import { seedOf } from './seed-choice.ts';

export const NAMESPACE = 'comity';
export const SMTP_USER = 'comity';

/** `npm start` reads nothing else from the environment than `Settings`; this is written, not read. */
export interface StackEnvironment {
  COMITY_DATABASE_URL: string;
  COMITY_RECORDER_DATABASE_URL: string;
  COMITY_ADMINISTRATOR_DATABASE_URL: string;
  COMITY_OWNER_DATABASE_URL: string;
  COMITY_TEMPORAL_ADDRESS: string;
  COMITY_TEMPORAL_NAMESPACE: string;
  COMITY_TEMPORAL_UI_URL: string;
  COMITY_SMTP_URL: string;
  COMITY_MAIL_FROM: string;
  COMITY_MAILBOX_URL: string;
  COMITY_CONTACT_EMAIL: string;
  COMITY_OIDC_ISSUER: string;
  COMITY_OIDC_CLIENT_ID: string;
  COMITY_OIDC_CLIENT_SECRET: string;
  COMITY_OIDC_AUDIENCE: string;
  COMITY_TRUSTED_PROXIES: string;
  COMITY_API_PORT: string;
  COMITY_API_URL: string;
  COMITY_PORTAL_PORT: string;
  COMITY_PORTAL_URL: string;
  COMITY_WORKER_PORT: string;
  COMITY_SESSION_SECRET: string;
  COMITY_MASTER_KEY: string;
  COMITY_TIMESTAMP_URL: string;
  COMITY_TIMESTAMP_ROOTS: string;
  COMITY_EVIDENCE_DIR: string;
  COMITY_SEED: string;
  COMITY_LOG_LEVEL: string;
}

export interface StackUrls {
  portal: string;
  api: string;
  mailbox: string;
  issuer: string;
  temporalUi: string;
  worker: string;
  timestamp: string;
}

const at = (port: number): string => `http://${HOST}:${String(port)}`;

export function urlsOf(ports: Ports): StackUrls {
  return {
    portal: at(ports.portal),
    api: at(ports.api),
    mailbox: at(ports.mailbox),
    issuer: at(ports.issuer),
    temporalUi: at(ports.temporalUi),
    worker: at(ports.worker),
    timestamp: at(ports.timestamp),
  };
}

export function environmentOf(home: string, ports: Ports, secrets: Secrets): StackEnvironment {
  const urls = urlsOf(ports);
  const database = (role: string, password: string): string =>
    `postgres://${role}:${password}@${LOOPBACK}:${String(ports.postgres)}/comity`;
  return {
    COMITY_DATABASE_URL: database('comity_app', secrets.databaseApp),
    COMITY_RECORDER_DATABASE_URL: database('comity_recorder', secrets.databaseRecorder),
    COMITY_ADMINISTRATOR_DATABASE_URL: database('comity_administrator', secrets.databaseAdministrator),
    COMITY_OWNER_DATABASE_URL: database('comity_owner', secrets.databaseOwner),
    COMITY_TEMPORAL_ADDRESS: `${LOOPBACK}:${String(ports.temporal)}`,
    COMITY_TEMPORAL_NAMESPACE: NAMESPACE,
    COMITY_TEMPORAL_UI_URL: urls.temporalUi,
    COMITY_SMTP_URL: `smtp://${SMTP_USER}:${secrets.smtpPassword}@${LOOPBACK}:${String(ports.smtp)}`,
    COMITY_MAIL_FROM: 'Comity <no-reply@comity.example>',
    COMITY_MAILBOX_URL: urls.mailbox,
    COMITY_CONTACT_EMAIL: exerciseEmail('operator'),
    COMITY_OIDC_ISSUER: urls.issuer,
    COMITY_OIDC_CLIENT_ID: 'comity-portal',
    COMITY_OIDC_CLIENT_SECRET: secrets.oidcClientSecret,
    COMITY_OIDC_AUDIENCE: 'urn:comity:api',
    // The portal tells the api from which address a person asks.
    COMITY_TRUSTED_PROXIES: LOOPBACK,
    COMITY_API_PORT: String(ports.api),
    COMITY_API_URL: urls.api,
    COMITY_PORTAL_PORT: String(ports.portal),
    COMITY_PORTAL_URL: urls.portal,
    COMITY_WORKER_PORT: String(ports.worker),
    COMITY_SESSION_SECRET: secrets.sessionSecret,
    COMITY_MASTER_KEY: secrets.masterKey,
    COMITY_TIMESTAMP_URL: urls.timestamp,
    COMITY_TIMESTAMP_ROOTS: join(home, 'timestamp', 'root.pem'),
    COMITY_EVIDENCE_DIR: join(home, 'evidence'),
    COMITY_SEED: seedOf(home),
    COMITY_LOG_LEVEL: 'info',
  };
}
