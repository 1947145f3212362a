/**
 * The api has no right to an organization's signing key (docs/adr/0019). What it gives out signed is signed by the worker,
 * through a workflow of its own; it names what, and the worker reads in the database what it says.
 */
import type { ExchangeReceipt } from './exchange.ts';

/** This is the name of the workflow type, and the beginning of the ids of its runs. */
export const SIGNING = 'signing';

/** These ids lead to a message in the inbox. */
export interface KeptMessage {
  organization: string;
  dossier: string;
  senderOrganization: string;
  senderDossier: string;
  number: number;
}

/** The ledger of this organization had this many leaves. */
export interface LedgerSize {
  organization: string;
  size: number;
}

export interface Signatures {
  receipt: { of: KeptMessage; is: ExchangeReceipt };
  /** It is a signed note (C2SP tlog-checkpoint). */
  checkpoint: { of: LedgerSize; is: string };
}
export type Signable = keyof Signatures;
export type Signed = Signatures[Signable]['is'] | null;

/** The run's own id is among what is sealed, so a stolen input begins no other run. */
export type SigningInput = { run: string } & {
  [What in Signable]: { what: What; of: Signatures[What]['of'] };
}[Signable];

export interface SigningActivities {
  /** The result is null where nothing is found that could be signed. */
  sign: (input: SigningInput) => Promise<Signed>;
}

/** Tells whether this run was begun by us; an input that was not sealed for it is read as a mark. */
export function isSigningInput(run: string, given: unknown): given is SigningInput {
  const input: Partial<SigningInput> = typeof given === 'object' && given !== null ? given : {};
  return input.run === run && run.startsWith(SIGNING) && (input.what === 'receipt' || input.what === 'checkpoint');
}
