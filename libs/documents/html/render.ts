/**
 * A document becomes one HTML file that needs nothing else; language, headings, lists and tables are marked up as what
 * they are.
 */
import { legibleLines } from '../legible.ts';
import type { Block, Column, Definition, ReadableDocument, Section } from '../model.ts';
import { headOf, partsOf } from '../parts.ts';
import { documentLabel, documentNote } from '../words.ts';
import { STYLE } from './style.ts';

export function renderHtml(document: ReadableDocument): string {
  const { language, title, reference, exercise, warning, kind, verificationCode } = document;
  const code = `${documentLabel(language, 'REFERENCE')} ${reference} · ${documentLabel(language, 'CODE')} `;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${words(`${title} ${reference}`)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    `<body data-kind="${kind}">`,
    '<main>',
    ...top(document),
    `<h1>${words(title)}</h1>`,
    ...(exercise ? [`<p class="notice">${words(documentNote(language, 'EXERCISE'))}</p>`] : []),
    ...(warning === null ? [] : [`<p class="notice">${words(warning)}</p>`]),
    definitions(headOf(document)),
    ...opening(document),
    ...partsOf(document).map(section),
    '</main>',
    `<footer>${exercise ? `<strong>${words(documentLabel(language, 'EXERCISE'))}</strong> · ` : ''}${words(code)}<span class="code">${verificationCode}</span><br>${words(documentNote(language, 'CODE_EXPLAINED'))}</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function top({ issuer, letterhead, language }: ReadableDocument): string[] {
  if (letterhead === undefined) return [`<p class="issuer">${words(issuer)}</p>`];
  const { from, to, placeAndDate } = letterhead;
  return [
    `<p class="issuer">${words(from.join('\n'))}</p>`,
    `<p class="date">${words(placeAndDate)}</p>`,
    `<p class="to">${words([`${documentLabel(language, 'LETTER_TO')}:`, ...to].join('\n'))}</p>`,
  ];
}

function opening({ letterhead }: ReadableDocument): string[] {
  return letterhead === undefined || letterhead.opening === '' ? [] : [`<p>${words(letterhead.opening)}</p>`];
}

function section({ heading, level, blocks }: Section): string {
  return [`<h${level}>${words(heading)}</h${level}>`, ...blocks.map(block)].join('\n');
}

function block(one: Block): string {
  switch (one.kind) {
    case 'paragraph':
      return `<p>${words(one.text)}</p>`;
    case 'list': {
      const tag = one.ordered ? 'ol' : 'ul';
      return `<${tag}>${one.items.map((item) => `<li>${words(item)}</li>`).join('')}</${tag}>`;
    }
    case 'definitions':
      return definitions(one.items);
    case 'table':
      return table(one.caption, one.columns, one.rows);
    case 'exact':
      return `<div class="exact" lang="${one.language}">${words(one.text)}</div>`;
  }
}

function definitions(items: readonly Definition[]): string {
  const pairs = items.map(({ term, text, exact }) => `<dt>${words(term)}</dt><dd>${cell(text, exact)}</dd>`);
  return `<dl>${pairs.join('')}</dl>`;
}

function table(caption: string | null, columns: readonly Column[], rows: readonly string[][]): string {
  const head = columns.map(({ heading }) => `<th scope="col">${words(heading)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((text, index) => {
      const inside = cell(text, columns[index]?.exact);
      return index === 0 ? `<th scope="row">${inside}</th>` : `<td>${inside}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const named = caption === null ? '' : `<caption>${words(caption)}</caption>`;
  // A table that is wider than a telephone scrolls within its frame, also by keyboard.
  const label = caption === null ? '' : ` role="region" aria-label="${words(caption)}"`;
  return `<div class="frame" tabindex="0"${label}><table>${named}<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function cell(text: string, exact: true | undefined): string {
  return exact === true ? `<span class="code">${words(text)}</span>` : words(text);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function words(text: string): string {
  return legibleLines(text)
    .join('\n')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
