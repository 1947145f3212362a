/**
 * Whoever begins a formal request is asked of each identifier to which the provider objected, or of which nothing is
 * preserved, whether the request takes it over, and why.
 */
import type { DossierView } from '@comity/contracts/http/views';
import { identifierStatuses, objections } from '@comity/vocabulary/codes/outcomes';
import { UNCERTAIN } from '@comity/vocabulary/values/identifier-statuses';
import { wordOf } from '@comity/vocabulary/words';
import { identifierText } from '../../fields/options-here.ts';
import type { FieldError } from '../../web/posted-form.ts';
import type { MemberVisit } from '../../web/visit.ts';

interface AskedIdentifier {
  id: string;
  text: string;
  /** Says what has become of it, with the objection where there is one. */
  standing: string;
  take: string;
  why: string;
}

/** Returns none where the request came by hand, because it is written down as it is. */
export function uncertainIdentifiers({ form, locale }: MemberVisit, dossier: DossierView): AskedIdentifier[] {
  if (dossier.side === 'receiving') return [];
  return dossier.targets.flatMap((target) => {
    const { id, status, objection } = target;
    if (status === null || !UNCERTAIN.includes(status)) return [];
    const said = objection === null ? '' : `: ${wordOf(objections, objection, locale)}`;
    return [
      {
        id,
        text: identifierText(target, locale),
        standing: `${wordOf(identifierStatuses, status, locale)}${said}`,
        take: form.text(`take.${id}`),
        why: form.text(`why.${id}`),
      },
    ];
  });
}

export function readDecided(
  visit: MemberVisit,
  dossier: DossierView,
): { decided: { target: string; take: boolean; why: string }[]; errors: FieldError[] } {
  const asked = uncertainIdentifiers(visit, dossier);
  const errors = asked.flatMap(({ id, text, take, why }) => [
    ...(take === 'yes' || take === 'no'
      ? []
      : [{ field: `take.${id}`, message: visit.t('core.choose', { label: text }) }]),
    ...(why === '' ? [{ field: `why.${id}`, message: visit.t('draft.formal_why_missing', { identifier: text }) }] : []),
  ]);
  return { decided: asked.map(({ id, take, why }) => ({ target: id, take: take === 'yes', why })), errors };
}
