/** The exact texts are read back from both forms of a document. */
import type { ReadableDocument } from '../model.ts';
import { renderHtml } from '../html/render.ts';
import { renderPdf } from '../pdf/render.ts';
import { nodesWith, readPdf } from './pdf-reader.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

export function unescaped(html: string): string {
  return html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** Returns every character and line end as in the text. */
export function exactInHtml(document: ReadableDocument): string[] {
  const html = renderHtml(document);
  return [...html.matchAll(/<div class="exact" lang="\w\w">([^<]*)<\/div>/g)].map(([, text = '']) => unescaped(text));
}

/** A line that was broken to fit the page has no mark where it was broken, so spaces and line ends do not count here. */
export async function exactInPdf(document: ReadableDocument): Promise<string> {
  const { tree } = await readPdf(await renderPdf(document));
  const paragraphs = nodesWith(tree, 'Sect').flatMap((part) => nodesWith(part.children, 'P'));
  return withoutSpaces(paragraphs.map(({ text }) => text).join(''));
}

export function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/g, '');
}
