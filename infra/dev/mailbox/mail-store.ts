/**
 * Each mail of the local run is kept as one file, as it was received, over restarts. A mail counts as accepted when it
 * is on the disk, so the "250" that the sender waits for is true after a power cut too. A mail that is delivered twice
 * is two files: whoever counts Message-IDs sees it.
 */
import { randomBytes } from 'node:crypto';
import { fsyncSync, openSync, closeSync } from 'node:fs';
import { open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

export interface Mail {
  id: string;
  /** The id stands as in the header, with its angle brackets; it is empty if there was none. */
  messageId: string;
  /** These are the addresses that the sender gave in the SMTP conversation, joined by commas. */
  to: string;
  subject: string;
  /** The mail was received at this instant, ISO 8601 in UTC. */
  receivedAt: string;
  text: string;
}

export class MailStore {
  readonly #folder: string;
  readonly #mails: Mail[];

  private constructor(folder: string, mails: Mail[]) {
    this.#folder = folder;
    this.#mails = mails;
  }

  /** `folder` must exist. */
  static async open(folder: string): Promise<MailStore> {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
    const mails: Mail[] = [];
    for (const file of files) mails.push(await parse(file.replace(/\.eml$/, ''), await readFile(join(folder, file))));
    return new MailStore(folder, mails);
  }

  /** Resolves when the mail is on the disk. */
  async accept(recipients: string[], raw: Buffer): Promise<Mail> {
    const receivedAt = new Date().toISOString();
    const id = `${receivedAt.replaceAll(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}`;
    const to = recipients.map((address) => address.replaceAll(/[\r\n,]/g, '')).join(', ');
    const content = Buffer.concat([Buffer.from(`X-Received-At: ${receivedAt}\r\nX-Delivered-To: ${to}\r\n`), raw]);
    const path = join(this.#folder, `${id}.eml`);
    const file = await open(`${path}.new`, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
    syncFolder(this.#folder);
    const mail = await parse(id, content);
    this.#mails.push(mail);
    return mail;
  }

  /**
   * Lists mails, the latest first. A filter that is null lets everything pass; Message-IDs match with or without angle
   * brackets.
   */
  list(messageId: string | null = null, to: string | null = null): Mail[] {
    const wanted = messageId === null ? null : bare(messageId);
    return this.#mails
      .filter((mail) => wanted === null || bare(mail.messageId) === wanted)
      .filter((mail) => to === null || mail.to.split(', ').includes(to))
      .reverse();
  }

  find(id: string): Mail | null {
    return this.#mails.find((mail) => mail.id === id) ?? null;
  }
}

const bare = (messageId: string): string => messageId.replaceAll(/^<|>$/g, '');

async function parse(id: string, content: Buffer): Promise<Mail> {
  const mail = await simpleParser(content);
  const header = (name: string): string => {
    const value = mail.headers.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    id,
    messageId: mail.messageId ?? '',
    to: header('x-delivered-to'),
    subject: mail.subject ?? '',
    receivedAt: header('x-received-at'),
    text: mail.text ?? '',
  };
}

/** A new name in a folder is only durable when the folder is. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
