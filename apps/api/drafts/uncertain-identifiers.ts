/**
 * Whoever drafts a formal request says of each identifier to which the provider objected, or of which nothing is preserved,
 * whether the request takes it over, and why (docs/rules scenario 8). A request that came by hand is written down as it is.
 */
import type { BodyOf } from '../routing/route.ts';
import { isUncertain } from '@comity/domain/holds/identifier-status';
import type { DossierState } from '@comity/domain/state/dossier';
import type { Locale } from '@comity/texts/pair';
import type { RequestForm } from '@comity/vocabulary/values/request-form';
import { problem } from '../problems/problem.ts';

type Decided = NonNullable<BodyOf<'newFormalDraft'>['decided']>;

/** Returns the form without the identifiers that are left out. */
export function takenOver(form: RequestForm, { side, targets }: DossierState, decided: Decided): RequestForm {
  if (side === 'receiving') return form;
  const uncertain = targets.filter(isUncertain).map(({ id }) => id);
  const open = uncertain.filter((id) => !decided.some(({ target }) => target === id));
  if (open.length > 0) throw problem('IDENTIFIERS_UNDECIDED', { about: open });
  const left = decided.filter(({ target, take }) => !take && uncertain.includes(target)).map(({ target }) => target);
  const taken = form.targets.filter(({ id }) => !left.includes(id));
  if (taken.length === 0) throw problem('NO_IDENTIFIER_TAKEN');
  return { ...form, targets: taken.map((target, index) => ({ ...target, id: `t${String(index + 1)}` })) };
}

const WORDS = {
  en: { taken: 'taken into the formal request', left: 'left out of the formal request' },
  es: { taken: 'incluido en la solicitud formal', left: 'excluido de la solicitud formal' },
} as const satisfies Record<Locale, { taken: string; left: string }>;

/** Says for colleagues what was decided of each identifier, and why. */
export function decisionNote(form: Pick<RequestForm, 'targets'>, decided: Decided, locale: Locale): string {
  const lines = decided.map(({ target, take, why }) => {
    const value = form.targets.find(({ id }) => id === target)?.value ?? target;
    return `${value}: ${take ? WORDS[locale].taken : WORDS[locale].left}. ${why}`;
  });
  return lines.join('\n');
}
