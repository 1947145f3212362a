/** These dossiers have very many of everything, and contents that are hard to set: long, in other scripts, overdue. */
import { MAX_TARGETS } from '@comity/vocabulary/values/request-codes';
import type { EvidenceFileView } from '@comity/contracts/http/evidence';
import type { DossierView } from '@comity/contracts/http/views';
import { deadline, hold } from '@comity/portal/testing/dossiers';
import { requestForm } from '@comity/portal/testing/drafts';

const MANY = 40;
/** This text has 231 letters without a place to break: it is the longest identifier that people have sent so far. */
export const LONG = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft'
  .repeat(3)
  .slice(0, 231);
export const ARABIC = 'مكتب المدعي العام لمكافحة الجرائم الإلكترونية';
export const CHINESE = '最高人民检察院国际合作局电子证据协助处';
const HARD = [LONG, ARABIC, CHINESE];
const OFFICE = '20000000-0000-4000-8000-000000000001';
const LONGEST_CASE_NUMBER = 120;
const both = (text: string): { en: string; es: string } => ({ en: text, es: text });

const numbers = Array.from({ length: MANY }, (_, index) => index + 1);

export function manyFiles(files: EvidenceFileView[]): EvidenceFileView[] {
  return numbers.flatMap((number) =>
    files.slice(0, 1).map((file) => ({
      ...file,
      id: `50000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      name: `${HARD[number] ?? `registro-${String(number)}`}.csv`,
    })),
  );
}

/**
 * Returns the dossier with as many identifiers as a request may name and as many events, and with forty holds,
 * colleagues, disclosures and letters.
 */
export function withMany(view: DossierView): DossierView {
  const [first] = requestForm().targets;
  const [shown] = view.targets;
  if (first === undefined || shown === undefined) throw new Error('the request has no identifier');
  const targets = Array.from({ length: MAX_TARGETS }, (_, index) => index + 1).map((number) => ({
    ...first,
    id: `t${String(number)}`,
    value: number < 3 ? `${LONG}@correo-austral.example` : `pagos-${String(number)}@correo-austral.example`,
  }));
  const unacknowledgedLetters = view.unacknowledgedLetters.flatMap((letter) =>
    numbers.map((number) => ({ ...letter, letter: digest(number) })),
  );
  return {
    ...view,
    targets: targets.map((target) => ({ ...shown, ...target })),
    form: view.form === null ? null : { ...view.form, targets },
    events: view.events.slice(0, 1).flatMap((event) => targets.map((_, index) => ({ ...event, seq: index + 1 }))),
    holds: numbers.map((number) => hold({ id: `h${String(number)}` })),
    colleagues: numbers.map((number) => ({
      id: `30000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      name: both(HARD[number] ?? `Marta Paz ${String(number)}`),
      office: OFFICE,
    })),
    disclosures: view.disclosures.flatMap((one) =>
      numbers.map((number) => ({
        ...one,
        path: digest(number),
        provider: HARD[number] ?? `Maple Post ${String(number)}`,
      })),
    ),
    unacknowledgedLetters,
  };
}

const digest = (number: number): string => String(number).padStart(64, '0');

/** Returns the dossier with every text that people write too long to break, or in another script. */
export function withHardTexts(view: DossierView, text: string): DossierView {
  const name = both(text);
  return {
    ...view,
    reference: `CL-2026-${text}`,
    counterpart: name,
    responsible: name,
    conditionsText: view.conditionsText === null ? null : text,
    parties: { requesting: name, receiving: name, provider: name },
    targets: view.targets.map((target) => ({ ...target, value: text })),
    form:
      view.form === null
        ? null
        : {
            ...view.form,
            ...{
              custodian: text,
              authority: text,
              caseNumber: text.slice(0, LONGEST_CASE_NUMBER),
              facts: text,
              nexus: text,
              necessity: text,
            },
            offences: view.form.offences.map((offence) => ({ ...offence, text, provision: text })),
            targets: view.form.targets.map((target) => ({ ...target, value: text })),
          },
    holds: view.holds.map((one) => ({ ...one, items: one.items.map((item) => ({ ...item, value: text })) })),
    events: view.events.map((one) => ({
      ...one,
      actor: one.actor === null ? null : { ...one.actor, name, office: name },
    })),
    messages: view.messages.map((one) => ({ ...one, counterpart: name })),
    colleagues: view.colleagues.map((one) => ({ ...one, name })),
    notifications: view.notifications.map((one) => ({ ...one, to: name, messageId: `<${text}@comity.example>` })),
    disclosures: view.disclosures.map((one) => ({ ...one, provider: text })),
  };
}

/** Every clock has run out, a ratification is late and the address of the other State is compromised. */
export function overdue(view: DossierView): DossierView {
  const late = { state: 'PASSED' as const, daysLeft: -3 };
  return {
    ...view,
    compromised: true,
    ratificationDue: true,
    arrivedLate: true,
    nextDeadline: deadline(late),
    deadlines: view.deadlines.map((one) => ({ ...one, ...late })),
    holds: view.holds.map((one) => ({
      ...one,
      status: 'AT_RISK',
      belowFloor: true,
      floor: deadline(late),
      domestic: deadline({ clock: 'BUD16_MAX', ...late }),
    })),
  };
}
