/** Asks a mailbox that keeps what it received whether a mail has arrived there, by its Message-ID. */

export type MailLookUp = 'ARRIVED' | 'NOT_ARRIVED' | 'UNREACHABLE';

/**
 * `messageId` is given without angle brackets. Only a list counts as an answer: any other reply must not be read as
 * NOT_ARRIVED, which would send the mail a second time.
 */
export async function lookUpMail(mailboxUrl: string, messageId: string): Promise<MailLookUp> {
  try {
    const url = `${mailboxUrl}/api/messages?message-id=${encodeURIComponent(`<${messageId}>`)}`;
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    const found: unknown = response.ok ? await response.json() : null;
    if (!Array.isArray(found)) return 'UNREACHABLE';
    return found.length > 0 ? 'ARRIVED' : 'NOT_ARRIVED';
  } catch {
    return 'UNREACHABLE';
  }
}
