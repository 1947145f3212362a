/**
 * Compares a received file with what the provider's own manifest says of it. A difference is recorded, never mended.
 */
import type { ReceivedBytes } from './receive.ts';

/** A value is null where the manifest does not give it. */
export interface DeclaredFile {
  size: number | null;
  /** This is the SHA-256 in lower-case hex. */
  sha256: string | null;
}

export type DeclaredDifference = 'SIZE' | 'SHA256';

/** Returns no difference when the file is as declared, as far as anything was declared. */
export function declaredDifferences(declared: DeclaredFile, received: ReceivedBytes): DeclaredDifference[] {
  return [
    ...(declared.size !== null && declared.size !== received.size ? (['SIZE'] as const) : []),
    ...(declared.sha256 !== null && declared.sha256 !== received.sha256 ? (['SHA256'] as const) : []),
  ];
}
