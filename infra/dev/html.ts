/** Pages of the local run. `escape` is for text and for quoted attributes: whatever came by mail or query goes through it. */
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export type Language = 'en' | 'es';

export function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** The first of `preferred` (language tags, best first) that these pages speak; English if none is. */
export function languageOf(preferred: string[]): Language {
  const spoken = preferred.map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return spoken.find((tag): tag is Language => tag === 'en' || tag === 'es') ?? 'en';
}

/** `body` is HTML already. */
export function page(language: Language, title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>
<style>${STYLE}</style></head>
<body>${body}</body>
</html>`;
}

/** No script, no frame, nothing from elsewhere: what a mail says cannot become part of the page. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const STYLE = `
body{font:1rem/1.5 system-ui,sans-serif;color:#1d2433;background:#fff;max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;margin:.5rem 0}h2{font-size:1.15rem;margin:1.5rem 0 .5rem}
a{color:#14507a}a:focus,button:focus{outline:3px solid #b5480a;outline-offset:2px}
.label{display:inline-block;background:#5b2a86;color:#fff;font-weight:600;padding:.1rem .6rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #c3cad5;vertical-align:top}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;border:1px solid #c3cad5;padding:1rem}
ul.people{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.5rem;margin:0}
button{font:inherit;color:#fff;background:#14507a;border:0;padding:.5rem .9rem;cursor:pointer}button:hover{background:#0d3a5a}
button.quiet{color:#14507a;background:#fff;border:1px solid #14507a}`;
