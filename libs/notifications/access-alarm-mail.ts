/**
 * Writes to the operator that somebody was refused again and again. Who it is stands on the operator's page and not in a
 * mail.
 */
import type { Locale } from '@comity/texts/pair';
import { composed, type ComposedMail, type MailToWrite } from './mail.ts';

export interface AccessAlarmToWrite extends Pick<MailToWrite, 'locale' | 'messageId' | 'to' | 'from' | 'portalUrl'> {
  organization: { en: string; es: string };
  hour: string;
  number: number;
}

const WORDS: Record<Locale, Record<'subject' | 'organization' | 'hour' | 'number' | 'effect' | 'open', string>> = {
  en: {
    subject: 'Alarm: many refused accesses',
    organization: 'Organization',
    hour: 'Hour from (UTC)',
    number: 'Refused within that hour',
    effect: 'Find out who it is, and suspend the person or block the address where it is no mistake.',
    open: 'Open the operator’s page',
  },
  es: {
    subject: 'Alarma: muchos accesos denegados',
    organization: 'Organización',
    hour: 'Hora desde (UTC)',
    number: 'Denegados en esa hora',
    effect: 'Averigüe quién es y, si no es un error, suspenda a la persona o bloquee la dirección.',
    open: 'Abrir la página de operación',
  },
};

export function composeAccessAlarm(alarm: AccessAlarmToWrite): ComposedMail {
  const { organization, hour, number, portalUrl, ...mail } = alarm;
  const words = WORDS[mail.locale];
  const link = `${portalUrl}/operator`;
  const lines = [
    `${words.subject}.`,
    `${words.organization}: ${organization[mail.locale]}`,
    `${words.hour}: ${hour.slice(0, 16).replace('T', ' ')}`,
    `${words.number}: ${String(number)}`,
    words.effect,
    `${words.open}: ${link}`,
  ];
  return composed({ ...mail, subject: words.subject, lines, link });
}
