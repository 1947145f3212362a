/**
 * A draft has its words here: a formal request has its own where those of the preservation would name another purpose
 * or article.
 */
import { hasText } from '../../texts/catalogue.ts';
import type { Visit } from '../../web/visit.ts';
import type { Kind } from './sections.ts';

export function draftWord(visit: Visit, kind: Kind, key: string, values: Record<string, string | number> = {}): string {
  const own = `draft.${key}_${kind}`;
  return visit.t(hasText(visit.locale, own) ? own : `draft.${key}`, values);
}

/** `targets.0.port` is labelled as `port`; both parts of a translation have names of their own. */
export function labelKey(path: string): string {
  if (path.startsWith('assistance.translation.')) return `translation_${path.split('.').at(-1) ?? ''}`;
  return path.split('.').at(-1) ?? path;
}
