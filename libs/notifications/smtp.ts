/**
 * One conversation with the relay per mail. Three outcomes, because only two would be a lie: SENT (the relay took it),
 * FAILED (it certainly did not), UNKNOWN (the connection was lost after the message was handed over and before the
 * relay said anything).
 */
import { createTransport } from 'nodemailer';
import type { Mail } from './mail.ts';

export type SendResult =
  | { outcome: 'SENT'; response: string }
  | { outcome: 'FAILED'; reason: string; permanent: boolean }
  | { outcome: 'UNKNOWN'; reason: string };

export interface Mailer {
  send: (mail: Mail) => Promise<SendResult>;
}

interface SmtpFailure {
  code?: string;
  command?: string;
  responseCode?: number;
  message: string;
}

const TIMEOUT_MS = 10_000;

/** `smtpUrl`: `smtp://user:password@host:port`, or `smtps://` for TLS from the first byte. */
export function createMailer(smtpUrl: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: false,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    async send(mail) {
      try {
        const info = await transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
        return { outcome: 'SENT', response: info.response };
      } catch (error) {
        return resultOf(error as SmtpFailure);
      }
    },
  };
}

/**
 * A response code is the relay's word, and so is a failure before the message was handed over. Once it was, a lost
 * connection leaves the question open; nodemailer names the command in which it was lost.
 */
function resultOf({ code, command, responseCode, message }: SmtpFailure): SendResult {
  const reason = responseCode === undefined ? (code ?? message) : `${String(responseCode)} ${command ?? ''}`.trim();
  if (responseCode !== undefined) return { outcome: 'FAILED', reason, permanent: responseCode >= 500 };
  const handedOver =
    command === 'DATA' ||
    (command === 'CONN' && (code === 'ETIMEDOUT' || code === 'ECONNECTION') && /closed|timeout/i.test(message));
  return handedOver ? { outcome: 'UNKNOWN', reason } : { outcome: 'FAILED', reason, permanent: false };
}
