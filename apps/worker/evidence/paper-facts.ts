/** Reads the dossier of a sealed package as its papers need it, so that they are composed as those of the api are. */
import type { Zones } from '@comity/calendar/format';
import type { EventView } from '@comity/contracts/http/dossier-part-views';
import type { PaperFacts } from '@comity/documents/compose/reading';
import type { SnapshotRule } from '@comity/domain/law/snapshot';
import type { EventRow } from '@comity/persistence/reads/dossier-parts';
import { documentsAndFacts } from '@comity/vocabulary/recorded-documents';
import type { PackageMaterial } from './package-material.ts';

export function paperFacts(sealed: PackageMaterial): PaperFacts {
  const { own, requesting, provider, context, reference, form, snapshot, content } = sealed;
  const events = sealed.events.map((row) => eventView(row, snapshot.rules));
  const digests = [...new Set(events.flatMap(({ documents }) => documents.map(({ digest }) => digest)))];
  const documents = digests.map((digest) => ({ digest, kind: '', content: content(digest) }));
  return {
    organization: own.name,
    zones: zonesOf(sealed),
    documents: documents.filter((one) => one.content !== null),
    dossier: {
      ...{ reference, references: [], kind: form.kind, side: 'receiving', form, snapshot, events },
      exercise: context.organization.exercise !== null,
      parties: { requesting: requesting.name, receiving: own.name, provider: provider.name },
      targets: form.targets,
      providers: [{ code: provider.code, name: provider.name }],
      ...{ translations: [], deadlines: [], colleagues: [], evidence: null },
    },
  };
}

/** The custodian has the zone of its own offices. */
export function zonesOf({ context }: Pick<PackageMaterial, 'context'>): Zones {
  return { reader: context.organization.zone, custodian: context.zone };
}

function eventView(row: EventRow, rules: readonly SnapshotRule[]): EventView {
  const { leaf, leafIndex, payload, basis, entered: _entered, ...event } = row;
  const { documents, facts } = documentsAndFacts(payload);
  return {
    ...event,
    name: null,
    actor: event.actor as EventView['actor'],
    basis: rules.find(({ id }) => id === basis) ?? unknownRule(basis),
    documents,
    facts,
    entered: null,
    ledger: { index: leafIndex, leaf },
  };
}

/** Stands in for a rule that the pinned law does not hold; no paper cites one. */
function unknownRule(id: string): SnapshotRule {
  const words = { en: id, es: id };
  return { id, citation: words, text: words, source: 'K?', status: 'UNVERIFIED' };
}
