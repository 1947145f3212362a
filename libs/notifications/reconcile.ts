/** Asks a mailbox that keeps what it took whether it has a mail, by its Message-ID. */

export type LookUp = 'ARRIVED' | 'NOT_ARRIVED' | 'UNREACHABLE';

export async function lookUp(mailboxUrl: string, messageId: string): Promise<LookUp> {
  try {
    const url = `${mailboxUrl}/api/messages?message-id=${encodeURIComponent(`<${messageId}>`)}`;
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    if (!response.ok) return 'UNREACHABLE';
    const found = (await response.json()) as unknown[];
    return found.length > 0 ? 'ARRIVED' : 'NOT_ARRIVED';
  } catch {
    return 'UNREACHABLE';
  }
}
