/** This module runs in a thread of its own and renders one document after the other. */
import type { ReadableDocument } from '../model.ts';
import { renderPdf } from './render.ts';

export default function render(document: ReadableDocument): Promise<Uint8Array> {
  return renderPdf(document);
}
