/** Writes to the operator that somebody has changed past Comity what is kept of a dossier. It names ids and codes alone. */
import type { Locale } from '@comity/texts/pair';
import { text } from '@comity/texts/text';
import type { StateAlarm } from '@comity/vocabulary/codes/state-alarms';
import { composed, type ComposedMail, type MailToWrite } from './mail.ts';

export interface AlarmToWrite extends Pick<MailToWrite, 'locale' | 'messageId' | 'to' | 'from' | 'portalUrl'> {
  reason: StateAlarm;
  dossier: string;
}

const WORDS: Record<Locale, Record<'alarm' | 'dossier' | 'open', string>> = {
  en: {
    alarm: 'Alarm',
    dossier: 'Dossier',
    open: 'Open the operator’s page',
  },
  es: {
    alarm: 'Alarma',
    dossier: 'Expediente',
    open: 'Abrir la página de operación',
  },
};

export function composeAlarm({ reason, dossier, portalUrl, ...mail }: AlarmToWrite): ComposedMail {
  const words = WORDS[mail.locale];
  const what = `${words.alarm}: ${text(mail.locale, 'stateAlarms', reason)}`;
  const link = `${portalUrl}/operator`;
  const lines = [
    `${what}.`,
    `${words.dossier}: ${dossier}`,
    text(mail.locale, 'stateAlarmAdvice', reason),
    `${words.open}: ${link}`,
  ];
  return composed({ ...mail, subject: what, lines, link });
}
