/** Writes to the operator that somebody has changed past Comity what is kept of a dossier. It names ids and codes alone. */
import type { Locale } from '@comity/texts/pair';
import { text } from '@comity/texts/text';
import type { StateAlarm } from '@comity/vocabulary/codes/state-alarms';
import { composed, type ComposedMail, type MailToWrite } from './mail.ts';

export interface AlarmToWrite extends Pick<MailToWrite, 'locale' | 'messageId' | 'to' | 'from' | 'portalUrl'> {
  reason: StateAlarm;
  dossier: string;
}

const WORDS: Record<Locale, Record<'alarm' | 'dossier' | 'effect' | 'open', string>> = {
  en: {
    alarm: 'Alarm',
    dossier: 'Dossier',
    effect:
      'Nothing is recorded on what was changed. Find out who reached the database, and restore the dossier from a backup.',
    open: 'Open the operator’s page',
  },
  es: {
    alarm: 'Alarma',
    dossier: 'Expediente',
    effect:
      'Nada se asienta sobre lo modificado. Averigüe quién accedió a la base de datos y restablezca el expediente desde una copia de respaldo.',
    open: 'Abrir la página de operación',
  },
};

export function composeAlarm({ reason, dossier, portalUrl, ...mail }: AlarmToWrite): ComposedMail {
  const words = WORDS[mail.locale];
  const what = `${words.alarm}: ${text(mail.locale, 'stateAlarms', reason)}`;
  const link = `${portalUrl}/operator`;
  const lines = [`${what}.`, `${words.dossier}: ${dossier}`, words.effect, `${words.open}: ${link}`];
  return composed({ ...mail, subject: what, lines, link });
}
