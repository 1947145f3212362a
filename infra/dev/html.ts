/**
 * These functions make the pages of the local run. `escape` is for text and for quoted attributes: whatever came by
 * mail or query goes through it.
 */
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export type Language = 'en' | 'es';

export function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Returns the first of `preferred` (language tags, best first) that these pages speak, or English if there is none. */
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

/**
 * These headers allow no script, no frame and nothing from elsewhere: what a mail says cannot become part of the page.
 */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const STYLE = `
body{font:1rem/1.5 'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans','Liberation Sans',sans-serif;color:#0b0c0c;background:#fff;max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.6rem;margin:.5rem 0}h2{font-size:1.15rem;margin:1.5rem 0 .5rem}
a{color:#15595a}a:focus,button:focus{outline:3px solid #0b0c0c;outline-offset:2px;background:#fd0;color:#0b0c0c}
header{border-bottom:4px solid #c8963e;margin-bottom:1rem}.name{font-size:1.4rem;font-weight:700;color:#12343b;margin-right:1rem}
.label{display:inline-block;background:#fdf1d8;color:#5c3d00;font-weight:600;padding:.1rem .6rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #b6c7c5;vertical-align:top}
td{overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;border:1px solid #b6c7c5;padding:1rem}
ul.people{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.5rem;margin:0}
button{font:inherit;color:#fff;background:#1b6a63;border:0;padding:.5rem .9rem;cursor:pointer}button:hover{background:#12534e}
button.quiet{color:#15595a;background:#fff;border:1px solid #15595a}`;
