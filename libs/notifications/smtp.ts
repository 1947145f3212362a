/**
 * Sends each mail in one conversation with the relay. There are three outcomes, because two would not tell the truth:
 * SENT (the relay took it), FAILED (it certainly did not), UNKNOWN (the connection was lost after the message was
 * handed over and before the relay answered).
 *
 * A lost connection looks the same whenever it is lost, so the moment of handing over is noted as it passes: the
 * conversation reports when the last byte of the message has been written.
 */
import { createTransport } from 'nodemailer';
import type { ComposedMail } from './mail.ts';

export type SendResult =
  | { outcome: 'SENT'; response: string }
  | { outcome: 'FAILED'; reason: string; permanent: boolean }
  | { outcome: 'UNKNOWN'; reason: string };

export interface Mailer {
  send: (mail: ComposedMail) => Promise<SendResult>;
}

interface SmtpFailure {
  code?: string;
  command?: string;
  responseCode?: number;
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

/** A response code is the relay's answer, and it is final: RFC 5321 section 4.2.1 (4yz and 5yz take no action). */
function resultOf({ code, command, responseCode, message }: SmtpFailure, handedOver: boolean): SendResult {
  if (responseCode !== undefined) {
    const reason = `${String(responseCode)} ${command ?? ''}`.trim();
    return { outcome: 'FAILED', reason, permanent: responseCode >= 500 };
  }
  const reason = code ?? message;
  return handedOver ? { outcome: 'UNKNOWN', reason } : { outcome: 'FAILED', reason, permanent: false };
}
