/**
 * Sends each mail in one conversation with the relay. There are four outcomes, because fewer would not tell the truth:
 * SENT (the relay took it), FAILED (it did not, and may do so later), REFUSED (it will not, whenever it is asked),
 * UNKNOWN (the connection was lost after the message was handed over and before the relay answered).
 *
 * A lost connection looks the same whenever it is lost, so the moment of handing over is noted as it passes: the
 * conversation reports when the last byte of the message has been written.
 */
import { createTransport } from 'nodemailer';
import type { ComposedMail } from './mail.ts';

export type SendResult =
  | { outcome: 'SENT'; response: string }
  | { outcome: 'FAILED'; reason: string }
  | { outcome: 'REFUSED'; reason: string }
  | { outcome: 'UNKNOWN'; reason: string };

export interface Mailer {
  send: (mail: ComposedMail) => Promise<SendResult>;
}

interface SmtpFailure {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  message: string;
}

const TIMEOUT_MS = 10_000;

/**
 * `smtpUrl` is `smtp://user:password@host:port`, or `smtps://` for TLS from the first byte. `timeoutMs` bounds the
 * connection, the greeting and every silence of the relay, each by itself.
 */
export function createMailer(smtpUrl: string, timeoutMs = TIMEOUT_MS): Mailer {
  return {
    async send(mail) {
      const conversation = new SmtpConversation();
      const transport = createTransport({
        url: smtpUrl,
        pool: false,
        connectionTimeout: timeoutMs,
        greetingTimeout: timeoutMs,
        socketTimeout: timeoutMs,
        logger: conversation,
      });
      try {
        const info = await transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
        return { outcome: 'SENT', response: info.response };
      } catch (error) {
        return resultOf(error as SmtpFailure, conversation.handedOver);
      }
    },
  };
}

/**
 * Follows the log that nodemailer writes of one conversation, and keeps of it only whether the whole message has gone
 * out.
 */
class SmtpConversation {
  handedOver = false;

  info(entry: { tnx?: string; outByteCount?: number }): void {
    if (entry.tnx === 'message' && entry.outByteCount !== undefined) this.handedOver = true;
  }

  level(): void {}
  trace(): void {}
  debug(): void {}
  warn(): void {}
  error(): void {}
  fatal(): void {}
}

/**
 * These steps concern this mail alone. What is refused before them, such as our sign-in or our sender's address, is the
 * same for every mail and is mended by the operator, so the mail is tried again.
 */
const STEPS_OF_THE_MAIL = ['RCPT TO', 'DATA'];

/** A response code is the relay's answer (RFC 5321 section 4.2.1): 4yz may pass, 5yz does not. */
function resultOf({ code, command, responseCode, response, message }: SmtpFailure, handedOver: boolean): SendResult {
  if (responseCode !== undefined) {
    const final = responseCode >= 500 && STEPS_OF_THE_MAIL.includes(command ?? '');
    const reason = [String(responseCode), enhancedCode(response), command].filter((part) => part !== undefined);
    return { outcome: final ? 'REFUSED' : 'FAILED', reason: reason.join(' ') };
  }
  const reason = code ?? message;
  return handedOver ? { outcome: 'UNKNOWN', reason } : { outcome: 'FAILED', reason };
}

/** Finds the code that says more exactly what is wrong (RFC 3463). The relay's words are not kept: they may quote. */
function enhancedCode(response: string | undefined): string | undefined {
  return /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/u.exec(response ?? '')?.[1];
}
