/** docs/rules scenario 15: a request that claims danger to life pages the desk until somebody answers (docs/rules 2.8). */
import { describe, expect, it } from '@jest/globals';
import { eventually } from '@comity/testkit/waiting';
import { cast } from '../setup/running.ts';
import { forward, sentRequest } from './stage.ts';

const people = cast();
const [point, second, prosecutor] = [
  people.person('cl-poc'),
  people.person('cl-poc-2'),
  people.person('pe-prosecutor'),
];
const URGENT = { urgency: 'CRITICAL_LIFE', urgencyReason: 'La víctima recibe amenazas de muerte.' } as const;
const PAGES: readonly string[] = ['PAGE', 'PAGE_ALL'];

describe('Scenario 15: emergency at night', () => {
  it('Given a desk without a rota, When a request claims danger to life, Then the whole desk is paged, sees when it is paged again, and is paged no more once somebody has acknowledged it', async () => {
    const { requesting, receiving } = await sentRequest(people, URGENT);
    const paged = await eventually('the pages to be sent', async () => {
      const view = await point.dossier(receiving);
      const pages = view.notifications.filter(({ code }) => PAGES.includes(code));
      return pages.length > 0 && pages.every(({ status }) => status === 'SENT') ? { ...view, pages } : null;
    });
    expect(paged.pages.map(({ code, seq }) => `${code} ${String(seq)}`)).toEqual(['PAGE_ALL 1', 'PAGE_ALL 1']);
    const running = ({ state }: { state: string }): boolean => state === 'RUNNING';
    const ends = paged.deadlines.filter(({ clock }) => clock.startsWith('PAGE_')).filter(running);
    const minutes = ends.map(({ dueAt }) => (Date.parse(dueAt) - Date.parse(paged.openedAt)) / 60_000);
    expect(minutes.map(Math.round).toSorted((one, other) => one - other)).toEqual([5, 10, 15]);
    const asked = await prosecutor.dossier(requesting);
    expect(asked.deadlines).toContainEqual(expect.objectContaining({ clock: 'NOT_ANSWERED', state: 'RUNNING' }));

    await second.act(receiving, 'acknowledge', {});
    const taken = await point.dossier(receiving);
    expect(taken.deadlines.filter(({ clock }) => clock.startsWith('PAGE_')).filter(running)).toEqual([]);
    await eventually('the answer to be known', async () => {
      const view = await prosecutor.dossier(requesting);
      const still = view.deadlines.some((one) => one.clock === 'NOT_ANSWERED' && running(one));
      return view.status === 'ACKED' && !still;
    });
  });

  it('Given nobody answers, When the times of all steps pass, Then each step pages once, and the requesting State is told to telephone', async () => {
    const { requesting, receiving } = await sentRequest(people, URGENT);
    await forward(people, 1);
    const silent = await eventually('every step to be recorded and its pages to be sent', async () => {
      const view = await point.dossier(receiving);
      const pages = view.notifications.filter(({ code }) => PAGES.includes(code));
      const steps = view.events.filter(({ code }) => code.startsWith('PAGE_'));
      return steps.length >= 3 && pages.every(({ status }) => status === 'SENT') ? { pages, steps } : null;
    });
    expect(silent.steps.map(({ code }) => code)).toEqual(['PAGE_AGAIN', 'PAGE_DEPUTIES', 'PAGE_DESK']);
    const bySeq = Map.groupBy(silent.pages, ({ seq }) => seq);
    expect([...bySeq.keys()]).toEqual([1, ...silent.steps.map(({ seq }) => seq)]);
    for (const pages of bySeq.values()) expect(pages).toHaveLength(2);
    await eventually('the requesting State to be told', async () => {
      const { notifications } = await prosecutor.dossier(requesting);
      return notifications.some(({ code }) => code === 'NOT_ANSWERED');
    });
  });
});
