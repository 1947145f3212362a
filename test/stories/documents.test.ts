/** The api makes documents that people read, on real parts: each organization gets what its own dossier holds. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Dossiers } from '@comity/testkit/preservation-story';
import { completeRequest } from '@comity/testkit/request-forms';
import { eventually } from '@comity/testkit/waiting';
import { cast } from '../setup/running.ts';
import { heldData } from './stage.ts';

const people = cast();
const form = completeRequest();

async function get(subject: string, path: string, language = 'en'): Promise<Got> {
  const answer = await people.person(subject).file(path, language);
  return { ...answer, text: answer.bytes.toString('utf8') };
}

interface Got {
  status: number;
  headers: Headers;
  bytes: Buffer;
  text: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
function exactTexts(html: string): string[] {
  return [...html.matchAll(/<div class="exact" lang="\w\w">([^<]*)<\/div>/g)].map(([, text = '']) =>
    text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity),
  );
}

/** Every entry has its place in the ledger and every message its receipt: from then on the file says the same. */
async function settled(subject: string, dossier: string): Promise<void> {
  await eventually(`the dossier of ${subject} to settle`, async () => {
    const { events, messages } = await people.person(subject).dossier(dossier);
    const waiting = events.some(({ ledger }) => ledger.index === null);
    return waiting || messages.some(({ delivery }) => delivery === 'PENDING') ? null : true;
  });
}

describe('Given a preservation that is complete on all three sides', () => {
  let dossiers: Dossiers;
  beforeAll(async () => {
    dossiers = await heldData(people, 90);
  });

  it.each([
    ['requesting', 'pe-prosecutor'],
    ['receiving', 'cl-poc'],
    ['provider', 'cl-liaison'],
  ] as const)('the %s side has its whole dossier as one file, the same bytes each time', async (side, subject) => {
    await settled(subject, dossiers[side]);
    const path = `/dossiers/${dossiers[side]}/file?format=pdf&language=es`;
    const [first, again] = [await get(subject, path), await get(subject, path)];
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('application/pdf');
    expect(first.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+-DOSSIER_FILE-es\.pdf"$/);
    expect(first.bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    expect(again.bytes.equals(first.bytes)).toBe(true);
    const digest = createHash('sha256').update(first.bytes).digest('base64');
    expect(first.headers.get('repr-digest')).toBe(`sha-256=:${digest}:`);
  });

  it('a text that was shown before an act stands in its record exactly, and a paper says nothing that was not shown', async () => {
    for (const [subject, dossier] of [
      ['pe-poc', dossiers.requesting],
      ['cl-executing', dossiers.receiving],
    ] as const) {
      const { events } = await people.person(subject).dossier(dossier);
      const shown = new Set(
        events.flatMap(({ documents }) => documents.filter(({ field }) => field === 'shown').map((one) => one.digest)),
      );
      expect(shown.size).toBeGreaterThan(0);
      for (const digest of shown) {
        const path = `/dossiers/${dossier}/documents/${digest}`;
        const { content } = await people.person(subject).must('document', { params: { id: dossier, digest } });
        const page = await get(subject, `${path}/readable?format=html`);
        const written = exactTexts(page.text);
        if (page.text.includes('data-kind="WRITTEN_TEXT"'))
          expect([content]).toMatchObject(written.map((text) => ({ text })));
        else for (const text of written) expect((content as { text: string }).text).toContain(text);
        expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
      }
    }
  });

  it('the request reads at the receiving side as it was approved at the requesting side', async () => {
    const requestOf = async (subject: string, dossier: string, field: string): Promise<string[]> => {
      const { events } = await people.person(subject).dossier(dossier);
      const named = events.flatMap(({ documents }) => documents).find((one) => one.field === field);
      const path = `/dossiers/${dossier}/documents/${named?.digest ?? ''}/readable?format=html`;
      return exactTexts((await get(subject, path)).text);
    };
    const approved = await requestOf('pe-poc', dossiers.requesting, 'shown');
    expect(approved[0]).toContain(form.facts);
    expect(await requestOf('cl-poc', dossiers.receiving, 'request')).toEqual(approved);
  });

  it('the file of the provider tells no fact of the case, no offence and no requesting State', async () => {
    const { text } = await get('cl-liaison', `/dossiers/${dossiers.provider}/file?format=html&language=es`);
    for (const secret of [form.facts, form.nexus, form.caseNumber, 'Fraude', 'Perú', ', Lima', 'Fiscalía'])
      expect(text).not.toContain(secret);
    expect(text).toContain('203.0.113.17');
  });

  it('the receipt of an act comes in the language of the reader', async () => {
    const { text } = await get('cl-poc', `/dossiers/${dossiers.receiving}/events/2/readable?format=html`, 'es-CL,es');
    expect(text).toContain('<html lang="es">');
    expect(text).toContain('Constancia de un acto');
  });

  it("another's dossier, an unknown document, an unknown entry and an unknown form are problems", async () => {
    const { requesting, receiving } = dossiers;
    const problem = async (path: string): Promise<[number, string]> => {
      const { status, text } = await get('cl-poc', path);
      return [status, (JSON.parse(text) as { code: string }).code];
    };
    expect(await problem(`/dossiers/${requesting}/file`)).toEqual([404, 'DOSSIER_UNKNOWN']);
    expect(await problem(`/dossiers/${receiving}/documents/${'0'.repeat(64)}/readable`)).toEqual([
      404,
      'DOCUMENT_UNKNOWN',
    ]);
    for (const seq of ['0', '999', '1e3'])
      expect(await problem(`/dossiers/${receiving}/events/${seq}/readable`)).toEqual([404, 'DOCUMENT_UNKNOWN']);
    expect(await problem(`/dossiers/${receiving}/file?format=doc`)).toEqual([422, 'BODY_INVALID']);
  });
});
