/**
 * A posted section becomes the whole form: the section's fields are read anew, and every other field stays as it was.
 */
import { TRANSLATIONS } from '@comity/vocabulary/values/assistance';
import { offenceSchema, requestFormSchema, targetSchema } from '@comity/contracts/request-form';
import { LONGEST_IDENTIFIER, MAX_TARGETS, TARGET_NAME } from '@comity/vocabulary/values/request-codes';
import { readIdentifier } from '@comity/vocabulary/judges/identifier';
import type { RequestForm, WrittenSection } from './sections.ts';
import type { Typed } from './typed.ts';

type Target = RequestForm['targets'][number];
type Offence = RequestForm['offences'][number];

export const OFFENCES = offenceSchema.shape.code.options;
export const IDENTIFIERS = targetSchema.shape.type.options;
export const CATEGORIES = targetSchema.shape.categories.element.options;
export const URGENCIES = requestFormSchema.shape.urgency.options;
export const LANGUAGES = requestFormSchema.shape.language.options;

const TARGET_TEXTS = ['value', 'port', 'instant', 'from', 'to', 'categories'];
const OFFENCE_TEXTS = ['code', 'provision', 'text', 'maxPenaltyMonths'];
const HIGHEST_PORT = 65_535;
const LONGEST_PENALTY_MONTHS = 1_200;

export const READERS: Record<WrittenSection, (typed: Typed, before: RequestForm) => RequestForm> = {
  who: (typed, { contact, secondContact, investigating, domesticBasis, ...before }) => ({
    ...before,
    authority: typed.line('authority', 300, before.authority),
    caseNumber: typed.line('caseNumber', 120, before.caseNumber),
    language: typed.choice('language', LANGUAGES) ?? before.language,
    ...stated('contact', typed.long('contact', 1_000, contact ?? '')),
    ...stated('secondContact', typed.long('secondContact', 1_000, secondContact ?? '')),
    ...stated('investigating', typed.long('investigating', 1_000, investigating ?? '')),
    ...stated('domesticBasis', typed.long('domesticBasis', 4_000, domesticBasis ?? '')),
  }),
  addressee: (typed, before) => ({
    ...before,
    requestedState: /^([A-Z]{2})?$/.test(typed.form.text('requestedState'))
      ? typed.form.text('requestedState')
      : before.requestedState,
    provider: typed.line('provider', 64, before.provider),
    providerName: typed.line('providerName', 200, before.providerName ?? ''),
    custodian: typed.long('custodian', 2_000, before.custodian),
    ...part(before, (kept) => ({ channel: typed.line('assistance.channel', 64, kept.channel) || kept.channel })),
  }),
  offence: (typed, { dualCriminality, ...before }) => ({
    ...before,
    offences: readOffences(typed, before.offences),
    ...stated('dualCriminality', typed.long('dualCriminality', 2_000, dualCriminality ?? '')),
    facts: typed.long('facts', 20_000, before.facts),
    ...part(before, (kept) => ({ persons: typed.long('assistance.persons', 4_000, kept.persons) })),
  }),
  identifiers: (typed, before) => ({ ...before, targets: readTargets(typed, before.targets) }),
  reasons: (typed, before) => ({
    ...before,
    nexus: typed.long('nexus', 8_000, before.nexus),
    necessity: typed.long('necessity', 8_000, before.necessity),
    ...part(before, (kept) => ({ otherMeans: typed.long('assistance.otherMeans', 2_000, kept.otherMeans) })),
  }),
  urgency: (typed, { personInDanger, danger, howDataHelp, answerBy, answerByReason, ...before }) => ({
    ...before,
    urgency: typed.choice('urgency', URGENCIES) ?? before.urgency,
    urgencyReason: typed.long('urgencyReason', 2_000, before.urgencyReason),
    ...stated('personInDanger', typed.long('personInDanger', 1_000, personInDanger ?? '')),
    ...stated('danger', typed.long('danger', 2_000, danger ?? '')),
    ...stated('howDataHelp', typed.long('howDataHelp', 2_000, howDataHelp ?? '')),
    ...stated('answerBy', typed.date('answerBy', answerBy ?? '')),
    ...stated('answerByReason', typed.long('answerByReason', 1_000, answerByReason ?? '')),
    confidentiality: {
      noUserNotice: typed.isYes('confidentiality.noUserNotice'),
      reason: typed.long('confidentiality.reason', 2_000, before.confidentiality.reason),
    },
    ...part(before, () => ({ confidential: typed.isYes('assistance.confidential') })),
  }),
  intent: (typed, { keepFor, disclosureWanted: _before, ...before }) => ({
    ...before,
    intent: {
      mlaIntended: typed.isYes('intent.mlaIntended'),
      expectedDate: typed.date('intent.expectedDate', before.intent.expectedDate),
      channel: typed.line('intent.channel', 120, before.intent.channel),
    },
    ...stated('keepFor', typed.line('keepFor', 120, keepFor ?? '')),
    ...(typed.isYes('disclosureWanted') ? { disclosureWanted: true as const } : {}),
  }),
  basis: (typed, before) => ({
    ...before,
    ...part(before, (kept) => ({
      legalBasis: typed.long('assistance.legalBasis', 4_000, kept.legalBasis),
      preservationReference: typed.line('assistance.preservationReference', 300, kept.preservationReference),
    })),
  }),
  sought: (typed, before) => ({
    ...before,
    ...partAnew(before, ({ costs, ...kept }) => ({
      ...kept,
      ...stated('costs', typed.long('assistance.costs', 1_000, costs ?? '')),
      sought: typed.long('assistance.sought', 8_000, kept.sought),
      specialProcedure: typed.long('assistance.specialProcedure', 4_000, kept.specialProcedure),
      conditionsOffered: typed.long('assistance.conditionsOffered', 4_000, kept.conditionsOffered),
      returnContact: typed.long('assistance.returnContact', 1_000, kept.returnContact),
    })),
  }),
  translation: (typed, before) => ({
    ...before,
    ...part(before, ({ translation }) => ({
      translation: {
        made: TRANSLATIONS.find((one) => one === typed.form.text('assistance.translation.made')) ?? '',
        text: typed.long('assistance.translation.text', 60_000, translation.text),
      },
    })),
  }),
};

/** What nobody states is absent, so that a request reads as one of a version that did not ask for it. */
function stated<Name extends string>(name: Name, value: string): Partial<Record<Name, string>> {
  return value === '' ? {} : ({ [name]: value } as Record<Name, string>);
}

type Part = NonNullable<RequestForm['assistance']>;

/** Only a formal request has this part, and a section changes only what it shows of it. */
function part(before: RequestForm, change: (kept: Part) => Partial<Part>): Pick<RequestForm, 'assistance'> {
  return partAnew(before, (kept) => ({ ...kept, ...change(kept) }));
}

function partAnew({ assistance }: RequestForm, change: (kept: Part) => Part): Pick<RequestForm, 'assistance'> {
  return { assistance: assistance === null ? null : change(assistance) };
}

/** A row is stored once its offence is chosen, because a provision without an offence has no place in the form. */
function readOffences(typed: Typed, before: Offence[]): Offence[] {
  return typed.rows('offences', 'code', OFFENCE_TEXTS).flatMap(({ row, index }) => {
    const code = typed.choice(`${row}.code`, OFFENCES);
    if (code === null) return [];
    typed.storedRow('offences', index);
    return {
      code,
      provision: typed.line(`${row}.provision`, 300, before[index]?.provision ?? ''),
      text: typed.long(`${row}.text`, 4_000, before[index]?.text ?? ''),
      maxPenaltyMonths: typed.count(`${row}.maxPenaltyMonths`, LONGEST_PENALTY_MONTHS, null),
    };
  });
}

/** Most identifiers are at the provider that the request names, and say nothing of it. */
function otherProvider(provider: string): Pick<Target, 'provider'> {
  return provider === '' ? {} : { provider };
}

function readTargets(typed: Typed, before: Target[]): Target[] {
  return typed
    .rows('targets', 'id', TARGET_TEXTS)
    .filter((_row, place) => place < MAX_TARGETS || typed.isTooMany('targets', MAX_TARGETS))
    .flatMap(({ row, index }) => {
      const id = typed.form.text(`${row}.id`);
      const type = typed.choice(`${row}.type`, IDENTIFIERS);
      if (type === null || !TARGET_NAME.test(id)) return [];
      typed.storedRow('targets', index);
      const kept = before.find((one) => one.id === id);
      const zone = typed.zone(`${row}.zone`, kept?.zone ?? '');
      const isIp = type === 'IP';
      return {
        id,
        type,
        value: typed.line(`${row}.value`, LONGEST_IDENTIFIER, kept?.value ?? ''),
        port: isIp ? (typed.count(`${row}.port`, HIGHEST_PORT, kept?.port ?? null) ?? portBehind(typed, row)) : null,
        instant: isIp ? typed.instant(`${row}.instant`, zone, kept?.instant ?? '') : '',
        zone,
        categories: typed.choices(`${row}.categories`, CATEGORIES),
        from: typed.date(`${row}.from`, kept?.from ?? ''),
        to: typed.date(`${row}.to`, kept?.to ?? ''),
        ...otherProvider(typed.line(`${row}.provider`, 64, kept?.provider ?? '')),
      };
    });
}

/** Finds a port that was typed behind the address, as in `203.0.113.7:443`. */
function portBehind({ form }: Typed, row: string): number | null {
  return readIdentifier('IP', form.text(`${row}.value`))?.port ?? null;
}

/**
 * Returns the first free name after all that were given, so that the name of a removed identifier does not come again.
 */
export function nextTargetId(targets: readonly { id: string }[]): string {
  return `t${Math.max(0, ...targets.map(({ id }) => Number(id.slice(1)))) + 1}`;
}
