/**
 * The API, the workflows and the activities tell each other this. Everything here passes through the engine, so it
 * holds codes, digests and instants only and stays small.
 */
import type { RequestKind, Side } from '@comity/vocabulary/values/plain';
import type { AnyAct } from '@comity/domain/events/act';
import type { Refusal } from '@comity/domain/events/decision';
import type { ActReceipt } from './http/acts.ts';

/** These are the names of workflow handlers; the API knows the workflows by nothing else. */
export const ACT_UPDATE = 'act';
export const ARRIVED_SIGNAL = 'arrived';
export const CLOCK_MOVED_SIGNAL = 'clockMoved';
export const DISPATCH_SIGNAL = 'dispatch';

/**
 * Work is spread by role: deciding and recording, the effects that talk to the outside, and the long work on evidence,
 * which has a queue of its own so that no transfer keeps a message or a mail waiting.
 */
export const TASK_QUEUES = {
  dossiers: 'dossiers',
  records: 'records',
  effects: 'effects',
  evidence: 'evidence',
} as const;

export const WORKFLOW_TYPES: Record<Side, string> = {
  requesting: 'requestingDossier',
  receiving: 'receivingDossier',
  provider: 'providerDossier',
};

/**
 * Stands for a payload that nobody here has sealed: it is read in its place, and refused as a value. No value of ours has
 * this form.
 */
export const UNSEALED = { comity: 'unsealed' } as const;

/** There is one workflow for each dossier, and never more than one run of it at a time. */
export function workflowId(dossier: string): string {
  return `dossier-${dossier}`;
}

export interface DossierRef {
  organization: string;
  dossier: string;
  kind: RequestKind;
  side: Side;
}

export interface DossierInput extends Omit<DossierRef, 'kind'> {
  /** It is absent in runs that began before there was a formal request: those are of a preservation. */
  kind?: RequestKind;
  /** Recording runs within the workflow's own task; absent in a run that began when it was an activity apart. */
  recordsInTask?: true;
  /** The next clock event comes at this wall-clock time in milliseconds; it is null when none runs. */
  wakeAt: number | null;
  /** A message had arrived and was not recorded yet when the previous run continued as new. */
  arrivals: boolean;
  /** Effects were undelivered when the previous run continued as new. */
  effects: boolean;
  /** Work on evidence was waiting when the previous run continued as new; absent in runs that began without it. */
  evidence?: true;
}

/**
 * Tells whether a workflow was begun by us for the dossier whose id it has. Whatever else is found as its input was put
 * there by somebody else.
 */
export function isInputOf(workflow: string, given: unknown): given is DossierInput {
  const input = partsOf<DossierInput>(given);
  const named = [input.organization, input.side].every((part) => typeof part === 'string');
  return named && typeof input.dossier === 'string' && workflowId(input.dossier) === workflow;
}

/** Tells whether an Update brings an act; an unsealed or foreign payload does not. */
export function isActCommand(given: unknown): given is ActCommand {
  const { key, bodyHash, at, act } = partsOf<ActCommand>(given);
  const named = [key, bodyHash, at].every((part) => typeof part === 'string');
  return named && typeof act === 'object' && partsOf<AnyAct>(act).kind === 'act';
}

function partsOf<T>(given: unknown): Partial<T> {
  return typeof given === 'object' && given !== null ? given : {};
}

/** This answers an act that came without our seal. */
export const NOT_SEALED: Refusal = { outcome: 'refused', code: 'NOT_SEALED', rule: null, about: [] };

export interface ActCommand {
  /** The Idempotency-Key, which is also the id of the Update. */
  key: string;
  /** This is the SHA-256 of the canonical body: the same key with another body is refused. */
  bodyHash: string;
  /** This is the instant of the request, on the exercise clock in an exercise. */
  at: string;
  /** This is the instant at which it was sent, on the wall clock; absent in what was sent before there was any. */
  sentAt?: string;
  act: AnyAct;
}

/** Recording returns to the workflow what it has to know. */
export interface Recorded {
  outcome: 'recorded';
  wakeAt: number | null;
  /** Messages or mails wait to be sent. */
  effects: boolean;
  /** Work on evidence waits; absent in what was recorded before there was any. */
  evidence?: boolean;
  /** The last state is old enough for the workflow to end. */
  over: boolean;
}

export interface KeyReused {
  outcome: 'key-reused';
}

export type ActRecorded = (Recorded & { receipt: ActReceipt }) | Refusal | KeyReused;
export type ActAnswer = { outcome: 'done'; receipt: ActReceipt } | Refusal | KeyReused;

export interface RecordActivities {
  recordAct: (ref: DossierRef, command: ActCommand) => Promise<ActRecorded>;
  recordArrivals: (ref: DossierRef) => Promise<Recorded>;
  recordClocks: (ref: DossierRef) => Promise<Recorded>;
}

export interface EffectActivities {
  /** Sends what waits; the result is in how many milliseconds to try the rest again, or null when nothing waits. */
  dispatchEffects: (ref: DossierRef) => Promise<{ retryInMs: number | null }>;
}

export interface EvidenceActivities {
  /** Fetches, seals, checks and destroys what waits; the result is as that of `dispatchEffects`. */
  workOnEvidence: (ref: DossierRef) => Promise<{ retryInMs: number | null }>;
}
