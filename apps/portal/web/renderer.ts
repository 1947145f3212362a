/**
 * Pages are rendered by Nunjucks with autoescaping; every template gets the visit's words and dates. A template extends
 * `layout.njk`; the macros of GOV.UK Frontend are imported as `govuk/components/<name>/macro.njk`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import type { DeadlineView } from '@comity/contracts/http/dossier-line-views';
import type { WordsView } from '@comity/contracts/http/words';
import { formatDay, formatEnd, formatInstant, formatLocal, formatMoment } from '@comity/calendar/format';
import { hasText } from '../texts/catalogue.ts';
import { domainText } from '../texts/domain-text.ts';
import { formatted } from '@comity/texts/shown/formatted';
import { inLocale } from '@comity/vocabulary/words';
import { isLong, isLongDocument } from './extent.ts';
import { legiblePage } from './legible-page.ts';
import { navigationFor } from './navigation.ts';
import type { FieldError } from './posted-form.ts';
import type { PageReply } from './reply.ts';
import { deadlineLeft, nowOf, timeLeft } from './time-left.ts';
import type { Visit } from './visit.ts';

export const PORTAL = join(dirname(fileURLToPath(import.meta.url)), '..');
export const GOVUK =
  dirname(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))) + '/govuk-frontend/dist';

/** The version that the footer names is that of the portal's package. */
const VERSION = (JSON.parse(readFileSync(join(PORTAL, 'package.json'), 'utf8')) as { version: string }).version;

export class Renderer {
  private readonly environment = new nunjucks.Environment(
    new nunjucks.FileSystemLoader([join(PORTAL, 'pages'), join(PORTAL, 'views'), GOVUK]),
    { autoescape: true, trimBlocks: true, lstripBlocks: true },
  );

  constructor() {
    this.environment.addGlobal('messageFor', messageFor);
    /** So many parts, rows of a table and entries of a timeline stand on a page; those that follow are folded away. */
    this.environment.addGlobal('MOST_PARTS', 3);
    this.environment.addGlobal('MOST_ROWS', 10);
    this.environment.addGlobal('MOST_EVENTS', 30);
    this.environment.addGlobal('formatted', formatted);
    this.environment.addGlobal('isLong', isLong);
    this.environment.addGlobal('isLongDocument', isLongDocument);
    /** Templates take the words of a definition by `inLocale(act.words.done, locale)`. */
    this.environment.addGlobal('inLocale', inLocale);
  }

  page(reply: PageReply, visit: Visit): string {
    return legiblePage(this.environment.render(reply.template, { ...this.words(visit), ...reply.data }));
  }

  private words(visit: Visit): Record<string, unknown> {
    const { locale } = visit;
    return {
      visit,
      locale,
      version: VERSION,
      me: visit.me,
      navigation: visit.me === null ? [] : navigationFor(visit.me, visit.url),
      /** `t` gives the portal's own texts. */
      t: visit.t.bind(visit),
      /** `d` gives words of the domain: `d('statuses', 'HOLDING')`. */
      d: (group: string, code: string) => domainText(locale, group, code),
      /** `say` gives a text that comes in both languages. */
      say: (text: WordsView | null) => text?.[locale] ?? '',
      /** `when` writes an instant as absolute date, time and zone, in the person's own zone unless another is given. */
      when: (instant: string, zone?: string) => formatLocal(instant, zone ?? visit.zone, locale),
      /** `stated` writes an instant that somebody stated, with its seconds and fractions, also where a custodian is. */
      stated: (instant: string, zone: string) =>
        formatInstant(instant, { reader: visit.zone, custodian: zone }, locale),
      /** `day` writes a date as it was written into a form, or with a zone a local date and time, its offset and UTC. */
      day: (local: string, zone?: string) =>
        zone === undefined ? formatDay(local, locale) : formatMoment(local, zone, locale),
      /** `due` writes the end of a term in the zone in which it is counted and in the person's own. */
      due: ({ dueAt, zone }: { dueAt: string; zone: string }) =>
        formatEnd(dueAt, { reader: visit.zone, custodian: zone }, locale),
      /**
       * `rejection` says why a peer rejected a message; the peer may be newer than this portal and name a reason of its
       * own.
       */
      rejection: (reason: string) =>
        visit.t(hasText(locale, `dossier.rejected_${reason}`) ? `dossier.rejected_${reason}` : 'dossier.rejected'),
      daysLeft: (deadline: DeadlineView) => deadlineLeft(visit, deadline),
      /** `timeLeft` writes the time left until an instant, which the browser counts on. */
      timeLeft: (dueAt: string) => timeLeft(visit, dueAt),
      now: nowOf(visit),
    };
  }
}

/** Says what is wrong with one field; it is empty when nothing is. */
export function messageFor(errors: readonly FieldError[] | undefined, field: string): string {
  return (errors ?? []).find((error) => error.field === field)?.message ?? '';
}
