/**
 * Makes the PDFs of the package that people read: request, decision and order as they were approved, and the
 * certificates.
 */
import { frameLanguage } from '@comity/texts/frame-language';
import type { DocumentSource } from '@comity/evidence/package/seal';
import { custodianCertificate, type ProducedItem } from '@comity/documents/compose/custodian-certificate';
import type { Issued, PersonActed } from '@comity/documents/compose/issued';
import { paper, type Paper } from '@comity/documents/compose/paper';
import type { ReadableDocument } from '@comity/documents/model';
import { renderPdf } from '@comity/documents/pdf/render';
import type { EventRow } from '@comity/persistence/reads/dossier-parts';
import { requestText } from '@comity/texts/shown/request-text';
import type { ActName } from '@comity/vocabulary/acts';
import type { MessageCode } from '@comity/vocabulary/messages';
import type { ProducedResult } from '@comity/vocabulary/values/answers';
import type { Locale } from '@comity/texts/pair';
import { type Group, text } from '@comity/texts/text';
import type { PackageMaterial, ReceivedProduction } from './package-material.ts';

interface ApprovedText {
  text: string;
  locale: Locale;
}

export async function papersOf(sealed: PackageMaterial): Promise<DocumentSource[]> {
  const language = frameLanguage(sealed.form.language);
  const order = orderPaper(sealed);
  const decision = decisionPaper(sealed);
  const papers: { kind: DocumentSource['kind']; document: ReadableDocument }[] = [
    { kind: 'REQUEST', document: paper(requestPaper(sealed), language) },
    ...(decision === null ? [] : [{ kind: 'DECISION' as const, document: paper(decision, language) }]),
    ...(order === null ? [] : [{ kind: 'ORDER' as const, document: paper(order, language) }]),
    ...sealed.productions.map((production) => ({
      kind: 'CERTIFICATE' as const,
      document: custodianCertificate(certificateOf(sealed, production), language),
    })),
  ];
  const sources: DocumentSource[] = [];
  for (const { kind, document } of papers) {
    sources.push({ kind, title: document.title, language: document.language, content: await renderPdf(document) });
  }
  return sources;
}

const words = (group: Group, code: string): { en: string; es: string } => ({
  en: text('en', group, code),
  es: text('es', group, code),
});

function issuedBy({ reference, context, own }: PackageMaterial, at: string, acts: readonly EventRow[]): Issued {
  const acted = acts.flatMap(({ actor, code, at: when }): PersonActed[] => {
    if (actor === null) return [];
    const [role = ''] = actor.roles;
    return [
      { name: actor.name, office: actor.office, role: words('roles', role), did: words('actsDone', code), at: when },
    ];
  });
  const exercise = context.organization.exercise !== null;
  return { reference, at, zone: context.zone, exercise, issuer: own.name, acted };
}

/**
 * The text that the requester's two persons approved is made of form and snapshot alone, so the same text can be made
 * here.
 */
function requestPaper(sealed: PackageMaterial): Paper {
  const { form, snapshot, events, requesting, own, provider } = sealed;
  const event = events.find(({ code }) => code === ('request' satisfies MessageCode));
  const written = requestText(frameLanguage(form.language), {
    form,
    requesting: requesting.name,
    requested: own.name,
    provider: provider.name,
    snapshot,
  });
  const { request } = event?.payload ?? {};
  const sha256 = typeof request === 'string' ? request : '';
  const heading = text(frameLanguage(form.language), 'documentLabels', 'TEXT_APPROVED');
  return {
    ...issuedBy(sealed, event?.at ?? '', []),
    issuer: requesting.name,
    kind: 'MLA_REQUEST',
    parts: [{ heading, text: written, language: frameLanguage(form.language), sha256 }],
  };
}

function decisionPaper(sealed: PackageMaterial): Paper | null {
  const granted = sealed.events.findLast(({ kind, code }) => kind === 'act' && code === ('grant' satisfies ActName));
  if (granted === undefined) return null;
  return approvedPaper(sealed, 'ASSISTANCE_DECISION', granted, String(granted.payload['shown']));
}

function orderPaper(sealed: PackageMaterial): Paper | null {
  const order = sealed.context.state.orders.at(-1)?.digest;
  const applied = sealed.events.find(
    ({ code, payload }) => code === ('apply_for_order' satisfies ActName) && payload['order'] === order,
  );
  return applied === undefined || order === undefined
    ? null
    : approvedPaper(sealed, 'PRODUCTION_ORDER', applied, order);
}

/**
 * Makes the paper of a text for which two people answer: the one who proposed it, and the one who approved what was
 * shown.
 */
function approvedPaper(sealed: PackageMaterial, kind: Paper['kind'], first: EventRow, digest: string): Paper | null {
  const { events, content, form } = sealed;
  const written = content(digest) as ApprovedText | null;
  if (written === null) return null;
  const { shown } = first.payload;
  const acts = events.filter(
    (event) => event.kind === 'act' && event.seq >= first.seq && event.payload['shown'] === shown,
  );
  const heading = text(frameLanguage(form.language), 'documentLabels', 'TEXT');
  return {
    ...issuedBy(sealed, acts.at(-1)?.at ?? first.at, acts),
    kind,
    parts: [{ heading, text: written.text, language: written.locale, sha256: digest }],
  };
}

const OUTCOMES: Record<ProducedResult['outcome'], Pick<ProducedItem, 'outcome' | 'reason'>> = {
  PRODUCED: { outcome: 'FULL', reason: null },
  PARTLY_PRODUCED: { outcome: 'PARTIAL', reason: null },
  NO_DATA: { outcome: 'NO_DATA', reason: null },
  NOT_HELD: { outcome: 'NO_DATA', reason: 'DATA_NOT_HELD' },
  DELETED: { outcome: 'NO_DATA', reason: 'DATA_DELETED' },
  ENCRYPTED: { outcome: 'NO_DATA', reason: 'ENCRYPTED' },
};

function certificateOf(
  sealed: PackageMaterial,
  { event, document }: ReceivedProduction,
): Parameters<typeof custodianCertificate>[0] {
  const { form, context, provider, own, reference } = sealed;
  const results = event.payload['results'] as ProducedResult[];
  const { custodian, method, statement } = document.certificate;
  const certifier: PersonActed = {
    name: { en: custodian, es: custodian },
    office: provider.name,
    role: words('sides', 'provider'),
    did: words('actsDone', 'produce' satisfies ActName),
    at: event.at,
  };
  return {
    ...issuedBy(sealed, event.at, []),
    issuer: provider.name,
    acted: [certifier],
    provider: provider.name,
    authority: own.name,
    order: {
      reference,
      servedAt: context.state.servedAt ?? event.at,
      sha256: context.state.orders.at(-1)?.digest ?? '',
    },
    items: results.flatMap(({ target: id, category, outcome }): ProducedItem[] => {
      const target = form.targets.find((one) => one.id === id);
      return target === undefined ? [] : [{ target, category, ...OUTCOMES[outcome], gap: '', from: null, to: null }];
    }),
    files: document.files.map(({ name, size, sha256 }) => ({ name, bytes: size, sha256 })),
    method: `${method}\n\n${statement}`,
  };
}
