/**
 * The states of one mail. A failure that may pass is tried again by itself. `REFUSED` is the relay's final answer
 * (RFC 5321 section 4.2.1, 5yz): the mail is not tried again, and a person decides. `TOLD` is that person's word that
 * the addressee was told in another way.
 */
export const MAIL_STATUSES = ['UNSENT', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN', 'REFUSED', 'TOLD'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** Nothing more is to be done for a mail that has arrived, or whose addressee was told otherwise. */
export const DONE_MAIL = ['SENT', 'TOLD'] as const satisfies readonly MailStatus[];
export type OpenMailStatus = Exclude<MailStatus, (typeof DONE_MAIL)[number]>;

/** The mailer passes over these, because only a person can go on or nothing is left to do. */
export const RESTING_MAIL = [...DONE_MAIL, 'REFUSED'] as const satisfies readonly MailStatus[];

/** A person decides on these, by the outcome that they name. */
export const MAIL_DECISIONS = {
  UNKNOWN: ['ARRIVED', 'SEND_AGAIN'],
  REFUSED: ['SEND_AGAIN', 'TOLD_OTHERWISE'],
} as const satisfies Partial<Record<MailStatus, readonly string[]>>;

export const MAIL_OUTCOMES = ['ARRIVED', 'SEND_AGAIN', 'TOLD_OTHERWISE'] as const;
export type MailOutcome = (typeof MAIL_OUTCOMES)[number];

/** Returns the decisions that a person can take on a mail; empty where the mailer goes on by itself. */
export function decisionsOn(status: MailStatus): readonly MailOutcome[] {
  return status in MAIL_DECISIONS ? MAIL_DECISIONS[status as keyof typeof MAIL_DECISIONS] : [];
}

/** Says what becomes of a mail by a person's decision. */
export const STATUS_AFTER = {
  ARRIVED: 'SENT',
  SEND_AGAIN: 'UNSENT',
  TOLD_OTHERWISE: 'TOLD',
} as const satisfies Record<MailOutcome, MailStatus>;
