/**
 * A mail says that something waits, names the reference and the deadline, and carries a link. Nothing of the case is in
 * it: mail passes through servers that nobody here controls.
 */
import { formatEnd, type Zones } from '@comity/calendar/format';
import type { NoticeCode } from '@comity/domain/events/decision';
import type { Locale } from '@comity/texts/pair';
import { text } from '@comity/texts/text';
import { withHiddenShown } from '@comity/vocabulary/judges/writing';

export interface MailToWrite {
  code: NoticeCode;
  locale: Locale;
  reference: string;
  /** The next deadline of the dossier: an instant in UTC, and the zones in which it is shown. */
  deadline: { dueAt: string; zones: Zones } | null;
  exercise: boolean;
  portalUrl: string;
  dossierId: string;
  /** The Message-ID is given without angle brackets. */
  messageId: string;
  to: { name: string; email: string };
  from: string;
}

export interface ComposedMail {
  from: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  messageId: string;
  headers: Record<string, string>;
}

const WORDS = {
  en: {
    exercise: 'Exercise',
    reference: 'Reference',
    deadline: 'Next deadline',
    open: 'Open the dossier',
    foot: 'This message carries no case data. Please do not answer it.',
  },
  es: {
    exercise: 'Ejercicio',
    reference: 'Referencia',
    deadline: 'Próximo plazo',
    open: 'Abrir el expediente',
    foot: 'Este mensaje no contiene datos del caso. Por favor, no lo responda.',
  },
} as const;

/** Throws `RangeError` if a value for a header holds a control character, because it could start a second header. */
export function composeMail(mail: MailToWrite): ComposedMail {
  const words = WORDS[mail.locale];
  const notice = text(mail.locale, 'notices', mail.code);
  const label = mail.exercise ? `[${words.exercise}] ` : '';
  const link = `${mail.portalUrl}/dossiers/${mail.dossierId}`;
  const deadline =
    mail.deadline === null
      ? []
      : [`${words.deadline}: ${formatEnd(mail.deadline.dueAt, mail.deadline.zones, mail.locale)}`];
  const lines = [
    `${label}${notice}.`,
    `${words.reference}: ${mail.reference}`,
    ...deadline,
    `${words.open}: ${link}`,
    '',
    words.foot,
  ];
  return composed({ ...mail, subject: `${label}${notice} (${mail.reference})`, lines, link });
}

/** The words of a mail, line by line; `link` stands in one of them. */
export interface MailInLines extends Pick<MailToWrite, 'locale' | 'messageId' | 'to' | 'from'> {
  subject: string;
  lines: readonly string[];
  link: string;
}

/** Throws `RangeError` as `composeMail` does. */
export function composed(mail: MailInLines): ComposedMail {
  return {
    from: headerValue(mail.from),
    to: { name: headerValue(mail.to.name), address: headerValue(mail.to.email) },
    subject: headerValue(mail.subject),
    text: mail.lines.map(withHiddenShown).join('\n'),
    html: htmlOf(mail.locale, mail.lines, mail.link),
    messageId: `<${headerValue(mail.messageId)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** The first line is the heading, so that who listens to the mail hears at once what it is about. */
function htmlOf(locale: Locale, [notice = '', ...lines]: readonly string[], link: string): string {
  const shown = escapeHtml(link);
  const paragraphs = lines
    .filter((line) => line !== '')
    .map((line) => `<p>${escapeHtml(line).replace(shown, `<a href="${shown}">${shown}</a>`)}</p>`);
  const title = escapeHtml(notice);
  const head = `<head><meta charset="utf-8"><title>${title}</title></head>`;
  const heading = `<h1 style="font-size:1.25em">${title}</h1>`;
  return `<!doctype html><html lang="${locale}">${head}<body><main>${heading}${paragraphs.join('')}</main></body></html>`;
}

function escapeHtml(value: string): string {
  return withHiddenShown(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function headerValue(value: string): string {
  if (/\p{Cc}/u.test(value)) throw new RangeError('A header value holds a control character');
  return withHiddenShown(value);
}
