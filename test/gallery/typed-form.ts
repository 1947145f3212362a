/** A browser would send this of a page's form, with nothing or with something plausible in every field. */
export type Fields = Record<string, string | string[]>;

const TEXT = 'Los registros se borran a los 30 días; se pide conservarlos.';
const LINE = 'EXP-2026-00125';
const BY_TYPE: Partial<Record<string, string>> = { date: '2026-12-20', 'datetime-local': '2026-11-23T10:30:00' };
/** These fields take no free text; they are known by the last part of their name. */
const BY_NAME: Partial<Record<string, string>> = {
  address: '198.51.100.24',
  port: '44321',
  zone: 'America/Lima',
  conditionsText: 'Solo para este proceso.',
};

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescaped = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity);

function attributesOf(tag: string): Record<string, string> {
  const pairs = [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, unescaped(value)]));
}

/** Returns only what must be sent with any answer: the hidden fields. */
export function hiddenFields(html: string): Fields {
  return Object.fromEntries(
    inputsOf(html)
      .filter(({ type }) => type === 'hidden')
      .map(({ name = '', value = '' }) => [name, value]),
  );
}

/** Returns the fields with something in every one of them; files cannot be typed. */
export function filledFields(html: string): Fields {
  const fields: Fields = hiddenFields(html);
  for (const input of inputsOf(html)) {
    const { name = '', type = 'text', value = '' } = input;
    if (type === 'hidden' || type === 'file') continue;
    if (type === 'radio') fields[name] ??= value;
    else if (type === 'checkbox') fields[name] = [...[fields[name] ?? []].flat(), value];
    else fields[name] = value === '' ? typedInto(name, type, input['inputmode']) : value;
  }
  for (const [, tag = '', text = ''] of mainOf(html).matchAll(/<textarea\b([^>]*)>([^<]*)<\/textarea>/g))
    fields[attributesOf(tag)['name'] ?? ''] = text.trim() === '' ? TEXT : unescaped(text);
  for (const [, tag = '', options = ''] of mainOf(html).matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g))
    fields[attributesOf(tag)['name'] ?? ''] = chosenOf(options);
  return fields;
}

function mainOf(html: string): string {
  return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
}

function inputsOf(html: string): Partial<Record<string, string>>[] {
  return [...mainOf(html).matchAll(/<input\b([^>]*)>/g)].map(([, tag = '']) => attributesOf(tag));
}

function typedInto(name: string, type: string, inputmode: string | undefined): string {
  return BY_TYPE[type] ?? BY_NAME[name.split('.').at(-1) ?? ''] ?? (inputmode === 'numeric' ? '30' : LINE);
}

function chosenOf(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, tag = '']) => attributesOf(tag));
  const chosen = all.find((one) => 'selected' in one && one['value'] !== '') ?? all.find((one) => one['value'] !== '');
  return chosen?.['value'] ?? '';
}
