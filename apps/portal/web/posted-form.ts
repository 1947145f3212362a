/** A posted form as the browser sent it: a field is absent, one text or several. Nothing is judged here. */

export interface GivenFile {
  /** As the browser named it. */
  name: string;
  mediaType: string;
  bytes: Buffer<ArrayBuffer>;
}

export class PostedForm {
  constructor(
    readonly raw: Record<string, string | string[] | undefined>,
    private readonly given: ReadonlyMap<string, readonly GivenFile[]> = new Map(),
  ) {}

  /** Files that were chosen in this field; none that is empty. */
  files(name: string): readonly GivenFile[] {
    return this.given.get(name) ?? [];
  }

  /** The field's text with line ends as LF and without surrounding blanks; empty when absent. */
  text(name: string): string {
    const value = this.raw[name];
    const text = Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
    return text.replaceAll('\r\n', '\n').trim();
  }

  /** Every value of a field that may come several times (checkboxes). */
  list(name: string): string[] {
    const value = this.raw[name];
    if (value === undefined) return [];
    return Array.isArray(value) ? value : [value];
  }

  has(name: string): boolean {
    return this.raw[name] !== undefined;
  }

  /** All fields as name and value pairs, for hidden inputs of the next page. */
  entries(without: readonly string[] = []): { name: string; value: string }[] {
    return Object.keys(this.raw)
      .filter((name) => !without.includes(name))
      .flatMap((name) => this.list(name).map((value) => ({ name, value })));
  }
}

/** A mistake beside its field: `field` is the input's id (= its name), `message` a sentence in the reader's language. */
export interface FieldError {
  field: string;
  message: string;
}
