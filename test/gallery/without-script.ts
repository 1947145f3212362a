/**
 * What a page needs a script for: a person whose browser runs none meets a button that sends nothing, a field that goes
 * nowhere, or a link that leads nowhere. Each is named as it stands in the page.
 */
const NO_CONTROL = ['hidden', 'submit', 'image', 'reset'];

interface Tag {
  name: string;
  attributes: Record<string, string>;
  html: string;
  /** The place of the form that is open around it, in the order of the page; null where none is. */
  form: number | null;
}

export function scriptNeeds(html: string): string[] {
  const tags = tagsOf(html);
  const forms = tags.filter(({ name }) => name === 'form');
  const ids = new Set(tags.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id])));
  const formOf = ({ attributes, form }: Tag): Tag | undefined => {
    const { form: named } = attributes;
    if (named !== undefined) return forms.find(({ attributes: { id } }) => id === named);
    return form === null ? undefined : forms[form];
  };
  const sends = tags.filter(isSending);
  return tags.flatMap((tag) => {
    const { name, attributes, html: said } = tag;
    if (name === 'a') return leadsNowhere(attributes['href'], ids) ? [`leads nowhere: ${said}`] : [];
    if (Object.keys(attributes).some((one) => /^on[a-z]+$/.test(one))) return [`waits for a script: ${said}`];
    if (isSending(tag)) return formOf(tag) === undefined ? [`sends nothing: ${said}`] : [];
    if (name === 'button') return [`is no button without a script: ${said}`];
    if (name === 'form')
      return sends.some((one) => formOf(one) === tag) ? [] : [`has no button that sends it: ${said}`];
    const isField = ['input', 'select', 'textarea'].includes(name) && !NO_CONTROL.includes(attributes['type'] ?? '');
    return isField && formOf(tag) === undefined ? [`goes nowhere: ${said}`] : [];
  });
}

function isSending({ name, attributes: { type } }: Tag): boolean {
  if (name === 'button') return type === undefined || type === 'submit';
  return name === 'input' && (type === 'submit' || type === 'image');
}

function leadsNowhere(href: string | undefined, ids: ReadonlySet<string>): boolean {
  if (href === undefined || href === '' || href.startsWith('javascript:')) return true;
  return href.startsWith('#') && !ids.has(href.slice(1));
}

/** Text of a page is escaped, so that each `<` begins a tag. */
function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  let forms = 0;
  let open: number | null = null;
  for (const [said, closes, name = '', rest = ''] of html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .matchAll(/<(\/?)([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>/g)) {
    if (closes !== '') {
      if (name === 'form') open = null;
      continue;
    }
    if (name === 'form') {
      open = forms;
      forms += 1;
    }
    const pairs = [...rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
    const attributes = Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value]));
    tags.push({ name, attributes, html: said, form: open });
  }
  return tags;
}
