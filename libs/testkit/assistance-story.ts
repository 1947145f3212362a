/**
 * Tells the way from a hold to evidence in court step by step, as its people go it over HTTP: the formal request
 * follows the preservation, is granted, ordered by a court and answered by the provider with files; the authority seals
 * and hands over; the requester's worker checks every byte, and two people accept.
 *
 * Every step waits for what the step before has caused at the other side, as a person would who watches the page.
 */
import type { AssistancePart } from '@comity/vocabulary/values/request-form';
import { randomUUID } from 'node:crypto';
import type { ActReceipt } from '@comity/contracts/http/acts';
import type { DossierView } from '@comity/contracts/http/views';
import type { Cast } from './cast.ts';
import { PERU_CHILE, type Roles, rolesIn } from './parties.ts';
import type { Person } from './person.ts';
import {
  arrivedAt,
  type Dossiers,
  preservationStory,
  statusReached,
  type StepTaken,
  type StoryOptions,
} from './preservation-story.ts';
import { type FileToUpload, uploadFile } from './uploads.ts';
import { eventually, PATIENCE_MS } from './waiting.ts';

export interface AssistanceOptions extends StoryOptions {
  files?: FileToUpload[];
}

/** These are the three dossiers of the preservation, and the three of the formal request that follows it. */
export interface AssistanceDossiers extends Dossiers {
  preservation: Dossiers;
}

export const TWO_FILES: FileToUpload[] = [
  {
    name: 'bandeja-de-entrada.mbox',
    bytes: Buffer.from('From: a@example.com\n\nLa factura va adjunta.\n'.repeat(4_000)),
  },
  { name: 'accesos.csv', bytes: Buffer.from('ip,puerto,instante\n203.0.113.17,51344,2026-11-05T14:03:22-05:00\n') },
];

type Taken = (
  side: StepTaken['side'],
  person: Person,
  what: string,
  act: (key: string) => Promise<ActReceipt>,
) => Promise<void>;

export interface Story {
  roles: Roles;
  step: Taken;
  waitMs: number;
}

export function storyFor(cast: Cast, { parties = PERU_CHILE, onStep, waitMs = PATIENCE_MS }: AssistanceOptions): Story {
  const step: Taken = async (side, person, what, act) => {
    const key = randomUUID();
    const receipt = await act(key);
    await onStep?.({ who: person.subject, side, what, key, receipt });
  };
  return { roles: rolesIn(cast, parties), step, waitMs };
}

export async function assistanceStory(cast: Cast, options: AssistanceOptions = {}): Promise<AssistanceDossiers> {
  const preservation = await preservationStory(cast, options);
  const story = storyFor(cast, options);
  const requesting = await formalRequest(story, preservation.requesting);
  const receiving = await grantRequest(story, requesting);
  const provider = await serveOrder(story, receiving);
  await produceFiles(story, { receiving, provider }, options.files ?? TWO_FILES);
  await sealedAndSent(story, receiving);
  await acceptEvidence(story, { requesting, receiving });
  return { requesting, receiving, provider, preservation };
}

/** Drafts the request from the preservation and completes it; two people submit and send it. */
export async function formalRequest({ roles, step }: Story, preservation: string): Promise<string> {
  const { prosecutor, requestingCentral } = roles;
  const draft = await prosecutor.must('newFormalDraft', { params: { id: preservation }, body: {} });
  const form = { ...draft.form, assistance: { ...(draft.form.assistance as AssistancePart), ...ASKED } };
  await prosecutor.must('saveDraft', { params: { id: draft.id }, body: { version: draft.version, form } });
  await step('requesting', prosecutor, 'submit', (key) => prosecutor.submit(draft.id, key));
  const { status } = await prosecutor.dossier(draft.id);
  if (status === 'TRANSLATING') {
    const translation = { language: 'en', made: 'CERTIFIED', translation: 'Certified translation of the request.' };
    await step('requesting', prosecutor, 'add_translation', (key) =>
      prosecutor.act(draft.id, 'add_translation', translation, key),
    );
  }
  await step('requesting', requestingCentral, 'approve_and_send', (key) =>
    requestingCentral.second(draft.id, 'approve_and_send', key),
  );
  return draft.id;
}

const ASKED: Partial<AssistancePart> = {
  sought: 'Entrega del contenido y de los datos de tráfico conservados, con certificado del custodio.',
  legalBasis: 'Ley 30096, art. 8; Código Procesal Penal, art. 230.',
  persons: 'Titular de la cuenta, aún sin identificar.',
  specialProcedure: 'Archivos en su formato original, cada uno con su SHA-256.',
  returnContact: 'Autoridad central requirente.',
  otherMeans: 'No se han pedido por otra vía.',
};

/** The request is acknowledged, found complete, and granted by two people, under `conditions` if there are any. */
export async function grantRequest(
  { roles, step, waitMs }: Story,
  requesting: string,
  conditions: object = { conditions: [], conditionsText: null },
): Promise<string> {
  const { receivingCentral, receivingPoint } = roles;
  const receiving = await arrivedAt(receivingCentral, 'RECEIVED', requesting, waitMs);
  await step('receiving', receivingCentral, 'acknowledge', (key) =>
    receivingCentral.act(receiving, 'acknowledge', {}, key),
  );
  await step('receiving', receivingCentral, 'declare_complete', (key) =>
    receivingCentral.act(receiving, 'declare_complete', {}, key),
  );
  const grant = {
    denied: [],
    ...conditions,
    reasons: 'Se cumplen los requisitos del convenio.',
  };
  await step('receiving', receivingCentral, 'grant', (key) => receivingCentral.outward(receiving, 'grant', grant, key));
  await step('receiving', receivingPoint, 'approve', (key) => receivingPoint.second(receiving, 'approve', key));
  return receiving;
}

/**
 * The request is assigned, ordered by the court and served, and the provider acknowledges it. `meanwhile` runs while
 * the court considers.
 */
export async function serveOrder(
  { roles, step, waitMs }: Story,
  receiving: string,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const { receivingCentral, executing, court, liaison } = roles;
  const mandate = { mandate: 'Solicítese al tribunal la orden y notifíquese al proveedor.' };
  await step('receiving', receivingCentral, 'assign_execution', (key) =>
    receivingCentral.act(receiving, 'assign_execution', mandate, key),
  );
  const { orderTemplate } = await executing.dossier(receiving);
  const order = { order: orderTemplate ?? '', dueDays: 20 };
  await step('receiving', executing, 'apply_for_order', (key) =>
    executing.outward(receiving, 'apply_for_order', order, key),
  );
  await meanwhile();
  await step('receiving', court, 'grant_order', (key) => court.second(receiving, 'grant_order', key));
  const servedAt = await executing.now();
  await step('receiving', executing, 'serve', (key) => executing.act(receiving, 'serve', { servedAt }, key));
  const provider = await arrivedAt(liaison, 'SERVED', receiving, waitMs);
  await step('provider', liaison, 'acknowledge', (key) => liaison.act(provider, 'acknowledge', {}, key));
  return provider;
}

/** The provider uploads and produces; every byte comes over to the authority. */
export async function produceFiles(
  { roles, step, waitMs }: Story,
  { receiving, provider }: Pick<Dossiers, 'receiving' | 'provider'>,
  files: readonly FileToUpload[],
): Promise<void> {
  const { liaison, executing } = roles;
  const ids: string[] = [];
  for (const file of files) ids.push(await uploadFile(liaison, provider, file, waitMs));
  const production = productionOf(await liaison.dossier(provider), ids);
  await step('provider', liaison, 'produce', (key) => liaison.act(provider, 'produce', production, key));
  await eventually(
    'the files of the production to be here',
    async () => {
      const { evidence } = await executing.dossier(receiving);
      const last = evidence?.productions.at(-1);
      return last?.files.length === files.length && last.files.every(({ status }) => status === 'COMPLETE');
    },
    waitMs,
  );
}

/** Every kind of data of every identifier is produced; all files answer the first of them. */
export function productionOf({ targets, parties }: DossierView, files: readonly string[] = []): object {
  return {
    results: targets.flatMap(({ id, categories }) =>
      categories.map((category) => ({ target: id, category, outcome: 'PRODUCED' })),
    ),
    files: files.map((id) => ({ id, target: targets[0]?.id, category: targets[0]?.categories[0] })),
    custodian: `Custodia de registros, ${parties.provider?.es ?? ''}`,
    method: 'Exportación de los sistemas de correo y de registro de accesos por dos operadores.',
    statement: 'Los archivos son copia íntegra de los datos conservados.',
    complete: true,
  };
}

/** The worker seals the package and two people transmit it; `meanwhile` runs between the two. */
export async function sealedAndSent(
  { roles, step, waitMs }: Story,
  receiving: string,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { executing, receivingCentral, receivingPoint } = roles;
  await step('receiving', executing, 'prepare_package', (key) => executing.act(receiving, 'prepare_package', {}, key));
  await eventually(
    'the package to be sealed',
    async () => {
      const { evidence } = await executing.dossier(receiving);
      const work = evidence?.work.find(({ kind, status }) => kind === 'SEAL' && status !== 'DONE');
      if (work !== undefined) throw new Error(`${work.status} ${work.reason ?? ''}`);
      return evidence?.package?.status === 'HERE';
    },
    waitMs,
  );
  await meanwhile();
  await step('receiving', receivingCentral, 'transmit', (key) =>
    receivingCentral.outward(receiving, 'transmit', {}, key),
  );
  await step('receiving', receivingPoint, 'approve', (key) => receivingPoint.second(receiving, 'approve', key));
}

/** The worker checks the package byte by byte, and two people accept it. */
export async function acceptEvidence(
  { roles, step, waitMs }: Story,
  { requesting, receiving }: Pick<Dossiers, 'requesting' | 'receiving'>,
): Promise<void> {
  const { prosecutor, requestingCentral, receivingCentral } = roles;
  await statusReached(prosecutor, requesting, 'VERIFIED', waitMs);
  await step('requesting', prosecutor, 'accept_evidence', (key) =>
    prosecutor.outward(requesting, 'accept_evidence', {}, key),
  );
  await step('requesting', requestingCentral, 'approve', (key) => requestingCentral.second(requesting, 'approve', key));
  await statusReached(receivingCentral, receiving, 'IN_USE', waitMs);
}
