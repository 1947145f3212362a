/** Says why a package waits for its time-stamp, in the codes that the dossier's page explains. */
import type { EvidenceWorkReason } from '@comity/contracts/http/evidence-work-views';
import type { StampFault } from '@comity/evidence/timestamp/client';

const REASONS: Partial<Record<StampFault, EvidenceWorkReason>> = {
  AUTHORITY_UNREACHABLE: 'TIMESTAMP_UNREACHABLE',
  AUTHORITY_NO_ENTRY: 'TIMESTAMP_NO_ENTRY',
  AUTHORITY_REFUSED: 'TIMESTAMP_REFUSED',
  CHAIN_UNTRUSTED: 'TIMESTAMP_UNTRUSTED',
};

/** Every other fault is an answer that is no good time-stamp over these bytes; the log names it. */
export function reasonOf(fault: StampFault): EvidenceWorkReason {
  return REASONS[fault] ?? 'TIMESTAMP_FAILED';
}
