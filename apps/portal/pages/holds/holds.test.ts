import { afterEach, describe, expect, it } from '@jest/globals';
import { deadline, hold } from '../../testing/dossiers.ts';
import { type PortalUnderTest, startPortal } from '../../testing/portal-under-test.ts';
import { earlierOf, endOf } from './clocks.ts';

describe('The clocks of a hold', () => {
  const early = deadline({ dueAt: '2027-01-23T05:00:00.000Z' });
  const late = deadline({ dueAt: '2027-02-21T03:00:00.000Z' });

  it('are compared by their end, whichever it is', () => {
    expect(earlierOf({ floor: early, domestic: late })).toBe('floor');
    expect(earlierOf({ floor: late, domestic: early })).toBe('domestic');
  });

  it('are not compared when only one runs', () => {
    expect(earlierOf({ floor: { ...early, state: 'STOPPED' }, domestic: late })).toBeNull();
    expect(earlierOf({ floor: null, domestic: late })).toBeNull();
    expect(endOf(hold({ floor: null, domestic: late }))).toBe(late.dueAt);
    expect(endOf(hold({ floor: null, domestic: null }))).toBe(hold().preservedUntil);
  });
});

describe('The page of the holds', () => {
  let portal: PortalUnderTest;
  afterEach(() => portal.stop());

  it('gives both clocks with date, zone, days left and rule, and marks the earlier one in words', async () => {
    portal = await startPortal({ 'GET /holds': { items: [hold()], next: null } });
    const { html } = await portal.get('/holds', { locale: 'es' });
    expect(html.match(/Vence primero/g)).toHaveLength(1);
    expect(html).toContain('quedan 60 días');
    expect(html).toContain('quedan 90 días');
    expect(html).toContain('fin del 22 de enero de 2027 (America/Lima, UTC−5)');
    expect(html).toContain('Convenio de Budapest, art. 29(7)');
  });

  it('lists the hold that ends first at the top and leads to further pages', async () => {
    const later = hold({
      id: 'h2',
      reference: 'LATER',
      floor: null,
      domestic: deadline({ dueAt: '2028-01-01T00:00:00.000Z' }),
    });
    portal = await startPortal({ 'GET /holds': { items: [later, hold()], next: 'c2' } });
    const { html } = await portal.get('/holds');
    expect(html.indexOf('CL-2026-000017')).toBeLessThan(html.indexOf('LATER'));
    expect(html).toContain('href="/holds?cursor=c2"');
  });
});
