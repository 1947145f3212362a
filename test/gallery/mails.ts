/** Every notice is shown as the mail that the worker sends, with a deadline and without one. */
import { NOTICE_CODES } from '@comity/domain/events/decision';
import { mail } from '@comity/notifications/test/relay';
import type { Exhibit, Locale } from './exhibit.ts';

export function mailExhibits(locale: Locale): Exhibit[] {
  const exhibit = (name: string, { html }: ReturnType<typeof mail>): Exhibit => ({
    ...{ chapter: 'mails', name, locale, html, pdf: null },
  });
  return [
    ...NOTICE_CODES.map((code) => exhibit(code.toLowerCase().replaceAll('_', '-'), mail({ code, locale }))),
    exhibit('without-deadline', mail({ locale, deadline: null, exercise: false })),
  ];
}
