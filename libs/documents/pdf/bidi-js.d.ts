/** This file declares the part of bidi-js 1.1 that is used here; the package carries no types of its own. */
declare module 'bidi-js' {
  export interface Bidi {
    /**
     * Returns the embedding level of each UTF-16 unit; `auto` takes the direction of its first strong letter for the
     * whole.
     */
    getEmbeddingLevels(text: string, direction: 'ltr' | 'auto'): { levels: Uint8Array };
    /** Returns null where the character has no mirror image. */
    getMirroredCharacter(character: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}
