/**
 * Makes the PDFs of the package that people read: request, decision and order as they were approved, and the
 * certificates.
 */
import type { DocumentSource } from '@comity/evidence/package/seal';
import { custodianCertificate, type ProducedItem } from '@comity/documents/compose/custodian-certificate';
import type { Issued, PersonActed } from '@comity/documents/compose/issued';
import { assistanceOfDossier } from '@comity/documents/compose/assistance-of-dossier';
import { textDocument } from '@comity/documents/compose/text-document';
import type { ReadableDocument } from '@comity/documents/model';
import { renderPdf } from '@comity/documents/pdf/render';
import type { EventRow } from '@comity/persistence/reads/dossier-parts';
import type { ActName } from '@comity/vocabulary/acts';
import type { ProducedResult } from '@comity/vocabulary/values/answers';
import { type Group, text } from '@comity/texts/text';
import type { PackageMaterial, ReceivedProduction } from './package-material.ts';
import { paperFacts, zonesOf } from './paper-facts.ts';

export async function papersOf(sealed: PackageMaterial): Promise<DocumentSource[]> {
  const { language } = sealed.form;
  const facts = paperFacts(sealed);
  const paperOf = (digest: string | null): ReadableDocument | null =>
    digest === null ? null : textDocument(facts, digest, language);
  const order = paperOf(orderOf(sealed));
  const decision = paperOf(decisionOf(sealed));
  const request = assistanceOfDossier(facts, language);
  const papers: { kind: DocumentSource['kind']; document: ReadableDocument }[] = [
    ...(request === null ? [] : [{ kind: 'REQUEST' as const, document: request }]),
    ...(decision === null ? [] : [{ kind: 'DECISION' as const, document: decision }]),
    ...(order === null ? [] : [{ kind: 'ORDER' as const, document: order }]),
    ...sealed.productions.map((production) => ({
      kind: 'CERTIFICATE' as const,
      document: custodianCertificate(certificateOf(sealed, production), language),
    })),
  ];
  const sources: DocumentSource[] = [];
  for (const { kind, document } of papers) {
    sources.push({ kind, title: document.title, language: document.language, content: await renderPdf(document) });
  }
  return [...sources, ...sealed.attached];
}

/** The decision is named by the text that two people were shown, and composed from what they decided. */
function decisionOf({ events }: PackageMaterial): string | null {
  const granted = events.findLast(({ kind, code }) => kind === 'act' && code === ('grant' satisfies ActName));
  return granted === undefined ? null : String(granted.payload['shown']);
}

function orderOf({ context }: PackageMaterial): string | null {
  return context.state.orders.at(-1)?.digest ?? null;
}

const words = (group: Group, code: string): { en: string; es: string } => ({
  en: text('en', group, code),
  es: text('es', group, code),
});

function issuedBy(
  { reference, context, own, requesting, form }: PackageMaterial,
  at: string,
  acts: readonly EventRow[],
): Issued {
  const acted = acts.flatMap(({ actor, code, at: when }): PersonActed[] => {
    if (actor === null) return [];
    const [role = ''] = actor.roles;
    return [
      { name: actor.name, office: actor.office, role: words('roles', role), did: words('actsDone', code), at: when },
    ];
  });
  const exercise = context.organization.exercise !== null;
  return {
    ...{ reference, at, zones: zonesOf({ context }), exercise, issuer: own.name, acted },
    sentTo: [requesting.name, words('officeKinds', 'CENTRAL_AUTHORITY')],
    city: acts.findLast(({ actor }) => actor !== null)?.actor?.city ?? '',
    caseNumber: form.caseNumber,
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
    sentTo: [own.name],
    caseNumber: '',
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
