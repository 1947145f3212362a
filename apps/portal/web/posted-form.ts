/** A posted form is kept as the browser sent it: a field is absent, one text or several. Nothing is judged here. */

import { withLineFeeds } from '@comity/vocabulary/judges/writing';

export interface GivenFile {
  /** The browser named the file so. */
  name: string;
  mediaType: string;
  bytes: Buffer<ArrayBuffer>;
}

/** Hidden fields of this name hold a file that was chosen on the page before. */
export const KEPT_FILE = '_file';

export class PostedForm {
  constructor(
    readonly raw: Record<string, string | string[] | undefined>,
    private readonly given: Map<string, readonly GivenFile[]> = new Map<string, readonly GivenFile[]>(),
  ) {}

  /** Returns the files that were chosen in this field, one of 0 bytes among them. */
  files(name: string): readonly GivenFile[] {
    return this.given.get(name) ?? [];
  }

  /** Lets go of a file that has been given to the api, so that the next page does not offer it again. */
  takeAway(name: string, file: GivenFile): void {
    this.given.set(
      name,
      this.files(name).filter((one) => one !== file),
    );
  }

  /** Returns the form with other texts in these fields, and with the files that came with it. */
  saying(values: Record<string, string | undefined>): PostedForm {
    return new PostedForm({ ...this.raw, ...values }, this.given);
  }

  /** Returns the names of all files that came with the form. */
  fileNames(): string[] {
    return [...this.given.values()].flat().map(({ name }) => name);
  }

  /**
   * Returns every file as a hidden field of the next page, because a browser never fills in the choice of a file again.
   */
  fileEntries(): { name: string; value: string }[] {
    return [...this.given].flatMap(([field, files]) =>
      files.map(({ bytes, ...file }) => ({
        name: KEPT_FILE,
        value: JSON.stringify({ field, ...file, base64: bytes.toString('base64') }),
      })),
    );
  }

  /**
   * Returns the field's text with line ends as LF and without surrounding blanks; it is empty when the field is absent.
   */
  text(name: string): string {
    const value = this.raw[name];
    const text = Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
    return withLineFeeds(text).trim();
  }

  /** Returns every value of a field that may come several times (checkboxes). */
  list(name: string): string[] {
    const value = this.raw[name];
    if (value === undefined) return [];
    return Array.isArray(value) ? value : [value];
  }

  has(name: string): boolean {
    return this.raw[name] !== undefined;
  }

  /** Returns all fields as name and value pairs, for hidden inputs of the next page. */
  entries(without: readonly string[] = []): { name: string; value: string }[] {
    return Object.keys(this.raw)
      .filter((name) => !without.includes(name))
      .flatMap((name) => this.list(name).map((value) => ({ name, value })));
  }
}

/**
 * A mistake stands beside its field: `field` is the input's id (which is also its name), `message` a sentence in the
 * reader's language.
 */
export interface FieldError {
  field: string;
  message: string;
}
