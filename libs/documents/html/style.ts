/**
 * HTML documents have this style: readable on a screen, and on paper with reference, code and page number on each page.
 */
import { createHash } from 'node:crypto';

export const STYLE = `
:root{color:#0b0c0c;background:#fff;font:1rem/1.5 'Noto Sans','Segoe UI',Roboto,Arial,sans-serif}
body{margin:0 auto;padding:2rem 1.5rem;max-width:46rem;overflow-wrap:break-word}
h1{font-size:1.75rem;line-height:1.25;margin:.25rem 0 1rem}
h2{font-size:1.25rem;margin:2.25rem 0 .75rem;break-after:avoid}
h3{font-size:1rem;margin:1.5rem 0 .5rem;break-after:avoid}
.issuer,.to{white-space:pre-line}
.issuer{font-weight:bold;margin:0}
.date{text-align:right}
.notice{font-weight:bold;border:2px solid;padding:.5rem .75rem}
dl{display:grid;grid-template-columns:minmax(8rem,1fr) 3fr;gap:.25rem 1rem;margin:0 0 1rem}
dt{font-weight:bold}
dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}
@media screen{.frame{overflow-x:auto}}
table{border-collapse:collapse;width:100%;margin:0 0 1rem;font-size:.875rem}
caption{text-align:left;font-weight:bold;padding:.25rem 0}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{text-align:left;vertical-align:top;padding:.375rem .5rem .375rem 0;border-bottom:1px solid #505a5f;white-space:pre-line;min-width:5em}
thead th{overflow-wrap:break-word}
tbody th,td{overflow-wrap:anywhere}
tbody th{font-weight:normal}
.exact{border-left:3px solid #505a5f;padding-left:.75rem;margin:0 0 1rem;white-space:pre-wrap;overflow-wrap:anywhere}
.code{font-family:'Noto Sans Mono','Liberation Mono',Consolas,monospace;font-size:.875em}
footer{border-top:1px solid;margin-top:2.5rem;padding-top:.5rem;font-size:.8125rem}
@page{size:A4;margin:25mm 25mm 20mm;@bottom-right{content:counter(page) ' / ' counter(pages);font:8pt sans-serif}}
@media print{body{padding:0;max-width:none;width:100%;font-size:10pt;display:table}main{display:table-row-group}footer{display:table-footer-group;break-inside:avoid;font-size:8pt}}
`;

/** The Content-Security-Policy of such a document lets nothing be loaded, run or sent. */
export const HTML_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox',
].join('; ');
