/** This module runs in a thread of its own and renders one document after the other. */
import type { ReadableDocument } from '@comity/documents/model';
import { renderPdf } from '@comity/documents/pdf/render';

export default function render(document: ReadableDocument): Promise<Uint8Array> {
  return renderPdf(document);
}
