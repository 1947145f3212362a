/** What came against what the provider's own manifest says of it. A difference is recorded, never mended. */
import type { Received } from './receive.ts';

/** Null where the manifest does not say. */
export interface Declared {
  size: number | null;
  /** Hex, lower case. */
  sha256: string | null;
}

export type Difference = 'SIZE' | 'SHA256';

/** Empty: as declared, as far as anything was declared. */
export function differences(declared: Declared, received: Received): Difference[] {
  return [
    ...(declared.size !== null && declared.size !== received.size ? (['SIZE'] as const) : []),
    ...(declared.sha256 !== null && declared.sha256 !== received.sha256 ? (['SHA256'] as const) : []),
  ];
}
