/**
 * This project was tried with this one version of the Temporal CLI; the pins say what its binary is on each platform.
 * The hashes are of the binary itself, not of the archive, so that every way to get it ends in the same check.
 */
export const VERSION = '1.9.1';

export interface Pin {
  sha256: string;
  /** The official release archive calls the platform so. */
  archive: string;
}

const PINS: Record<string, Pin> = {
  'linux-x64': {
    sha256: '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0',
    archive: 'platform=linux&arch=amd64',
  },
  'linux-arm64': {
    sha256: '667e9403cb2faaf439ecaa7eb7190e0d08521de6c9118da7fd26ad594281271d',
    archive: 'platform=linux&arch=arm64',
  },
  'darwin-arm64': {
    sha256: '33c298d41f6eefebf01a28a3511f444480e939e21d3518cb0c12a4abad467c4b',
    archive: 'platform=darwin&arch=arm64',
  },
  'darwin-x64': {
    sha256: 'd5776986d343fb789f49e4e7b6d3faca931c0877b71c6d4a7ac39dba467155cc',
    archive: 'platform=darwin&arch=amd64',
  },
};

/** `platform` is written as in `linux-x64`. Returns null where no binary was tried. */
export function pinOf(platform: string): Pin | null {
  return PINS[platform] ?? null;
}
