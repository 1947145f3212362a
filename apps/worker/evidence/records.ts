/** Makes the records of custody, conditions of use and withheld files as the package holds them. */
import { frameLanguage } from '@comity/texts/frame-language';
import type { Conditions, CustodyFact, WithheldEntry } from '@comity/contracts/sealed-package';
import { partOf } from '@comity/domain/assistance/parts';
import { MAY_HAVE_DAY } from '@comity/domain/retention/keep-until';
import type { EventRow } from '@comity/persistence/reads/dossier-parts';
import { text } from '@comity/texts/text';
import type { ActName } from '@comity/vocabulary/acts';
import type { MessageCode } from '@comity/vocabulary/messages';
import type { PackageMaterial, ReceivedFile } from './package-material.ts';

/** The longest text of a record, in UTF-16 units. */
const LONGEST = 4_000;

export interface SelectedFiles {
  included: ReceivedFile[];
  withheld: ReceivedFile[];
}

/** Selects the files that go into the package and those that stay by a person's decision. */
export function selectFiles({ productions, context }: PackageMaterial): SelectedFiles {
  const kept = new Set(partOf(context.state).withheld.map(({ file }) => file));
  // The requester already has what was destroyed here, in an earlier package.
  const all = productions.flatMap(({ files }) => files).filter(({ row }) => row?.status !== 'REMOVED');
  const isKept = ({ row }: ReceivedFile): boolean => row !== null && kept.has(row.id);
  return { included: all.filter((file) => !isKept(file)), withheld: all.filter(isKept) };
}

export function withheldOf(sealed: PackageMaterial, { withheld }: SelectedFiles): WithheldEntry[] {
  const reasons = partOf(sealed.context.state).withheld;
  return withheld.map(({ produced: { name, size, sha256 }, row }) => {
    const reason = reasons.find(({ file }) => file === row?.id)?.reason ?? '';
    return { name, size, sha256, reason: textOf(sealed, reason) };
  });
}

/** Lists the facts of custody in the order of the ledger; each entry names the leaf that proves it. */
export function custodyFacts(sealed: PackageMaterial, { included }: SelectedFiles, prepared: EventRow): CustodyFact[] {
  const { productions, events, own, provider, requesting, form } = sealed;
  const language = frameLanguage(form.language);
  const name = (party: PackageMaterial['own']): string => party.name[language].slice(0, 200);
  const wordsOfAct = (code: ActName): string => text(language, 'acts', code);
  const received = productions.map(({ event, document, files }): CustodyFact => ({
    at: event.at,
    act: 'PRODUCTION_RECEIVED',
    by: { organization: provider.code, office: null, person: document.certificate.custodian.slice(0, 200) },
    from: name(provider),
    to: name(own),
    why: document.certificate.statement.slice(0, LONGEST),
    files: files.map(({ produced }) => produced.sha256),
    ledger: event.leaf,
    ...enteredMark(sealed, event),
  }));
  const withheld = events
    .filter(({ code, kind }) => kind === 'act' && code === ('withhold_files' satisfies ActName))
    .map((event): CustodyFact => {
      const named = event.payload['files'] as string[];
      const concerned = productions
        .flatMap(({ files }) => files)
        .filter(({ row }) => row !== null && named.includes(row.id));
      return {
        at: event.at,
        act: 'FILES_WITHHELD',
        by: actorOf(sealed, event),
        from: name(own),
        to: name(own),
        why: textOf(sealed, String(event.payload['reason'])),
        files: concerned.map(({ produced }) => produced.sha256),
        ledger: event.leaf,
      };
    });
  const sealing: CustodyFact = {
    at: prepared.at,
    act: 'PACKAGE_PREPARED',
    by: actorOf(sealed, prepared),
    from: name(own),
    to: name(requesting),
    why: wordsOfAct('prepare_package'),
    files: included.map(({ produced }) => produced.sha256),
    ledger: prepared.leaf,
  };
  // These facts show by what right the evidence is given and used. The requesting State stated them, or people entered
  // them for it.
  const asked = events
    .filter(({ kind, code, refusal }) => kind === 'message' && code in CUSTODY_ACTS && refusal === null)
    .map((event): CustodyFact => ({
      at: event.at,
      act: CUSTODY_ACTS[event.code as keyof typeof CUSTODY_ACTS],
      by: { organization: requesting.code, office: null, person: null },
      from: name(requesting),
      to: name(own),
      why: text(language, 'messages', event.code),
      files: [],
      ledger: event.leaf,
      ...enteredMark(sealed, event),
    }));
  const order = new Map(events.map(({ leaf, seq }) => [leaf, seq]));
  const place = ({ ledger }: CustodyFact): number => order.get(ledger ?? '') ?? 0;
  return [...asked, ...received, ...withheld, sealing].sort((one, other) => place(one) - place(other));
}

const CUSTODY_ACTS = {
  request: 'REQUEST_RECEIVED',
  conditions_answer: 'CONDITIONS_ANSWERED',
} as const satisfies Partial<Record<MessageCode, CustodyFact['act']>>;

function enteredMark({ members, form }: PackageMaterial, { entered }: EventRow): Pick<CustodyFact, 'entered'> {
  if (entered === null) return {};
  const { way, receivedAt, original } = entered;
  const named = (member: string): string => (members.get(member)?.[frameLanguage(form.language)] ?? '—').slice(0, 200);
  return { entered: { way, receivedAt, by: named(entered.by), checkedBy: named(entered.checkedBy), original } };
}

export function conditionsOf(sealed: PackageMaterial): Conditions['conditions'] {
  const { context, events, snapshot, form } = sealed;
  const { conditions } = partOf(context.state);
  if (conditions === null || conditions.status === 'WAIVED') return [];
  const accepted = events.findLast(({ code }) => code === ('conditions_answer' satisfies MessageCode))?.at ?? null;
  return conditions.codes.map((code) => {
    const rule = context.state.summary?.assistance?.conditions.find((one) => one.code === code)?.rule;
    const cited = snapshot.rules.find(({ id }) => id === rule)?.citation[frameLanguage(form.language)] ?? null;
    return {
      code,
      text: textOf(sealed, conditions.text),
      rule: cited?.slice(0, 400) ?? null,
      until: MAY_HAVE_DAY.some((one) => one === code) ? (conditions.keepUntil ?? null) : null,
      acceptedAt: conditions.status === 'ACCEPTED' ? accepted : null,
    };
  });
}

function actorOf({ own, form }: PackageMaterial, { actor }: EventRow): CustodyFact['by'] {
  const language = frameLanguage(form.language);
  return {
    organization: own.code,
    office: actor?.office[language].slice(0, 200) ?? null,
    person: actor?.name[language].slice(0, 200) ?? null,
  };
}

function textOf({ content }: PackageMaterial, digest: string): string {
  return ((content(digest) as { text?: string } | null)?.text ?? '—').slice(0, LONGEST);
}
