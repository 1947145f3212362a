/** Hundreds of rows are answered in a table of the provider's own, judged like the form and sent as the same acts. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { DOSSIER, dossier, possible, receipt, SHOWN } from '../../testing/dossiers.ts';
import type { TargetView } from '@comity/contracts/http/dossier-part-views';
import { TABLE_COLUMNS } from '@comity/vocabulary/values/answer-table';
import { liaison } from '../../testing/people.ts';
import { type PortalUnderTest, type Script, startPortal } from '../../testing/portal-under-test.ts';

const PATH = `/orders/${DOSSIER}`;
const API = `/dossiers/${DOSSIER}`;
const keys = { key_confirm_preservation: 'k1', key_report_not_preserved: 'k2', key_object: 'k3', step: 'table' };
const OTHER = '40000000-0000-4000-8000-000000000099';
const MANY = 300;

let portal: PortalUnderTest;
afterEach(() => portal.stop());

/** The identifier of the example, as another one of the same order. */
function asked(id: string, changes: Partial<TargetView> = {}): TargetView {
  const [first] = dossier({}).targets;
  if (first === undefined) throw new Error('the example has an identifier');
  return { ...first, id, categories: ['TRAFFIC'], outcomes: {}, ...changes };
}

async function givenAnOrder(changes: Parameters<typeof dossier>[0] = {}, script: Script = {}): Promise<void> {
  const order = dossier({
    side: 'provider',
    status: 'ACKED',
    snapshot: null,
    possible: possible('confirm_preservation', 'report_not_preserved', 'object'),
    ...changes,
  });
  portal = await startPortal(
    {
      [`GET ${API}`]: order,
      [`GET ${API}/documents/${SHOWN}`]: { digest: SHOWN, kind: 'ORDER', content: 'Preserve the following data.' },
      ...script,
    },
    liaison,
  );
}

function give(content: string | Uint8Array<ArrayBuffer>, locale: 'en' | 'es' = 'en') {
  return portal.postFiles(PATH, keys, { table: new File([content], 'answers.csv', { type: 'text/csv' }) }, { locale });
}

const HEAD = 'order,row,answer,objection,snapshotAt,reference,until,notified,explanation';
const row = (said: string): string => `${DOSSIER},${said}`;
const T1 = row('t1.TRAFFIC,PRESERVED,,2026-11-23 12:00,LE-1,2027-02-20,no');

describe('case D13: answers in a table', () => {
  it('the rows that are still open are given as CSV, and no identifier is a formula', async () => {
    await givenAnOrder({ targets: [asked('t1', { type: 'MSISDN', value: '+51987654321' })] });
    const answer = await portal.get(`${PATH}/answers.csv`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head, first] = answer.html.replace('\uFEFF', '').split('\r\n');
    expect(head).toBe(TABLE_COLUMNS.join(','));
    expect(first).toMatch(new RegExp(`^"${DOSSIER}","[^"]+","t1.TRAFFIC","MSISDN","'\\+51987654321",`));
  });

  it.each([
    ['with commas', (table: string) => table],
    ['with semicolons, as Spanish spreadsheets write it', (table: string) => table.replaceAll(',', ';')],
    [
      'with a mark, line ends of Windows and blank lines',
      (table: string) => `\uFEFF${table.replaceAll('\n', '\r\n')}\r\n\r\n`,
    ],
  ])('a table %s becomes the acts of the form, and is shown before it is sent', async (_name, written) => {
    await givenAnOrder({}, { [`POST ${API}/acts`]: receipt({ seq: 5 }) });
    const check = await give(
      written(`${HEAD}\n${T1}\n${row('t1.CONTENT,deleted,,,,,')}\n${row('t2.SUBSCRIBER,,,,,,')}`),
    );
    expect(check.status).toBe(200);
    const fields = Object.fromEntries(
      [...check.html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    ) as Record<string, string>;
    expect((await portal.post(PATH, { ...fields, step: 'confirm' })).status).toBe(303);
    expect(portal.calls.filter(({ path }) => path.endsWith('/acts')).map(({ body }) => body)).toMatchObject([
      {
        name: 'confirm_preservation',
        results: [{ target: 't1', category: 'TRAFFIC', reference: 'LE-1', snapshotAt: '2026-11-23T15:00:00.000Z' }],
      },
      { name: 'report_not_preserved', results: [{ target: 't1', category: 'CONTENT', outcome: 'DELETED' }] },
    ]);
  });

  it(`${String(MANY)} rows are read at once`, async () => {
    const many = Array.from({ length: MANY }, (_, index) => `t${String(index + 1)}`);
    await givenAnOrder({ targets: many.map((id) => asked(id)) });
    const rows = many.map((id) => T1.replace('t1', id));
    const check = await give([HEAD, ...rows].join('\n'));
    expect(check.status).toBe(200);
    expect(check.html).toContain(`name="t${String(MANY)}.TRAFFIC.answer" value="PRESERVED"`);
  });

  it.each([
    ['', 'answers.csv: this file has 0 bytes'],
    ['what,answer\nx,y', 'Line 1: The column “row” is missing'],
    [`${HEAD},refrence\n${T1}`, 'Line 1: There is no column “refrence”'],
    [`${HEAD}\n${T1}\n${T1}`, 'Line 3, column “row”: Line 2 answers this row already'],
    [`${HEAD}\n${row('t9.TRAFFIC,DELETED')}`, 'Line 2, column “row”: The order has no such row'],
    [`${HEAD}\n${OTHER},t1.TRAFFIC,DELETED`, 'Line 2, column “order”: This row belongs to another order'],
    [`${HEAD}\n,t1.TRAFFIC,DELETED`, 'Line 2, column “order”: This row belongs to another order, or names none'],
    [`${HEAD}\n${T1},,and more`, 'Line 2: The line has more cells'],
    [`${HEAD}\n${row('t1.TRAFFIC,,,,LE-1')}`, 'Line 2, column “answer”: The line says something, but gives no answer'],
    [`${HEAD}\n${T1.replace(',no', ',perhaps')}`, 'Line 2, column “notified”: Write yes or no'],
    [`${HEAD}\n\n${T1.replace('PRESERVED', 'KEPT')}`, 'Line 3: Choose: pagos@correo-austral.example, Answer'],
    [`${HEAD}\n${T1.replace('LE-1', '')}`, 'Line 2: Fill in: pagos@correo-austral.example, Your reference'],
    [
      `${HEAD}\n${T1.replace('2026-11-23 12:00', '23/11/2026')}`,
      'Line 2: pagos@correo-austral.example, Snapshot taken at',
    ],
    [`${HEAD}\n"${T1},DELETED`, 'A quotation mark is not closed'],
    [HEAD, 'No row has an answer'],
  ])('%j is refused with what is wrong, and where', async (table, says) => {
    await givenAnOrder();
    const answer = await give(table);
    expect(answer.status).toBe(400);
    expect(answer.html).toContain(says);
    expect(portal.calls.some(({ path }) => path.endsWith('/acts'))).toBe(false);
  });

  it('counts lines as an editor does, where a cell goes over several, and keeps what is said in that cell', async () => {
    await givenAnOrder();
    const objected = row('t2.SUBSCRIBER,OBJECT,COST,,,,,"The first line,\nand a ""second"" one\nand a third"');
    const answer = await give([HEAD, objected, T1, T1.replace('LE-1', 'LE-2')].join('\r\n'));
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('Line 6, column “row”: Line 5 answers this row already');
    const check = await give([HEAD, objected, T1].join('\n'));
    expect(check.status).toBe(200);
    expect(check.html).toMatch(/name="explanation" value="The first line,\nand a &quot;second&quot; one\nand a third"/);
  });

  it('says so in Spanish, and reads what is not UTF-8 as its machine wrote it', async () => {
    await givenAnOrder();
    const latin = Buffer.from(`${HEAD}\n${T1.replace(',no', ',sí').replace('LE-1', 'Oficio Nº 1')}`, 'latin1');
    const check = await give(new Uint8Array(latin), 'es');
    expect(check.html).toContain('Oficio Nº 1');
    expect((await give('x', 'es')).html).toContain('Línea 1: Falta la columna «row»');
  });
});
