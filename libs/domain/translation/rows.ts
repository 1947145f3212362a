/**
 * A translation that is made after the request travels separately and moves no status, for either kind of request. What
 * the other State may already do, it may do without the translation (a preservation goes at once, in an agreed
 * language: docs/rules scenario 24).
 */
import type { MessageBodies } from '@comity/vocabulary/messages';
import type { Instant } from '@comity/vocabulary/values/plain';
import type { Role } from '@comity/vocabulary/values/roles';
import type { Status } from '@comity/vocabulary/values/statuses';
import { changed } from '../assistance/parts.ts';
import type { Act } from '../events/act.ts';
import type { ActRow, Effect, MessageRow } from '../events/lifecycle.ts';
import type { DossierState } from '../state/dossier.ts';
import { beside } from '../events/step.ts';

const BASIS = 'COM.LANGUAGE';

export function translationSent(from: readonly Status[], by: readonly Role[]): ActRow<'add_translation'> {
  return {
    act: 'add_translation',
    from,
    to: 'SAME',
    by,
    hands: 'ONE',
    step: beside(),
    basis: BASIS,
    effect: (state, { detail }: Act<'add_translation'>, now) => ({
      state: withTranslation(state, detail, now),
      sends: [{ to: 'receiving', code: 'translation', body: detail }],
    }),
    sends: ['translation'],
  };
}

export function translationArrived(from: readonly Status[], told: readonly Role[]): MessageRow<'translation'> {
  return {
    message: 'translation',
    fromSide: 'requesting',
    from,
    to: 'SAME',
    basis: BASIS,
    effect: (state, { body }, now): Effect => ({
      state: withTranslation(state, body, now),
      notices: [{ code: 'TRANSLATION_ARRIVED', to: [...told] }],
    }),
  };
}

/** A translation may be added before the request is sent: it then waits and travels right behind the request. */
export function withTranslation(
  state: DossierState,
  { language, made, translation }: MessageBodies['translation'],
  at: Instant,
): Partial<DossierState> {
  return {
    translations: [...(state.translations ?? []), { language, made, translation, at }],
    ...(state.assistance === null ? {} : changed(state, { translated: made })),
  };
}

/** Returns the messages that carry the translations added before the request was sent. */
export function translationsBehind({ translations = [] }: DossierState): NonNullable<Effect['sends']> {
  return translations.map(({ at: _at, ...body }) => ({ to: 'receiving' as const, code: 'translation' as const, body }));
}
