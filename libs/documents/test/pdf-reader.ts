/** A PDF is read back with pdf.js, which shares nothing with the library that wrote it. */
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type StructTreeNode = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

export interface ReadPdf {
  /** This is the text of each page, whole, in the order of the content stream. */
  pages: string[];
  tree: TreeNode[];
  title: string;
  language: string;
  tagged: boolean;
}

export interface TreeNode {
  role: string;
  lang: string | null;
  /** This is the text of the content that belongs to this node itself. */
  text: string;
  children: TreeNode[];
}

export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  const tree: TreeNode[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const byId = new Map<string, string>();
    const open: (string | null)[] = [];
    let all = '';
    for (const item of items) {
      if ('str' in item) {
        all += `${item.str} `;
        for (const id of open) if (id !== null) byId.set(id, `${byId.get(id) ?? ''}${item.str} `);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push('id' in item && typeof item.id === 'string' ? item.id : null);
    }
    pages.push(all);
    const root = (await page.getStructTree()) as StructTreeNode | null;
    if (root !== null) tree.push(nodeOf(root, byId));
  }
  const { info } = (await pdf.getMetadata()) as unknown as { info: { Title: string; Language: string } };
  const marks = (await pdf.getMarkInfo()) as Map<string, boolean> | null;
  await task.destroy();
  return { pages, tree, title: info.Title, language: info.Language, tagged: marks?.get('Marked') === true };
}

function nodeOf(node: StructTreeNode, byId: Map<string, string>): TreeNode {
  const found: TreeNode = { role: node.role, lang: 'lang' in node ? String(node.lang) : null, text: '', children: [] };
  for (const child of node.children) {
    if ('role' in child) {
      const inside = nodeOf(child, byId);
      // An element that lies wholly on other pages stands in the tree of this page without its contents, so it is left
      // out.
      if (inside.text !== '' || inside.children.length > 0) found.children.push(inside);
    } else found.text += byId.get(child.id) ?? '';
  }
  return found;
}

export function nodesWith(tree: readonly TreeNode[], role: string): TreeNode[] {
  return tree.flatMap((node) => [...(node.role === role ? [node] : []), ...nodesWith(node.children, role)]);
}
