/** A whole case runs on real parts: from the hold to evidence that two people abroad have accepted. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { verifyPackage } from '@comity/evidence/package/verify/package';
import { type AssistanceDossiers, assistanceStory, TWO_FILES } from '@comity/testkit/assistance-story';
import { PAIRS } from '@comity/testkit/pairs';
import { rolesIn } from '@comity/testkit/parties';
import { cast } from '../setup/running.ts';
import { readmeSteps } from './readme-steps.ts';
import { sourceOf, trustOf } from './sealed.ts';

const people = cast();

describe('From a hold to evidence in court, Peru and Chile', () => {
  const walked: { who: string; what: string }[] = [];
  let told: AssistanceDossiers;
  beforeAll(async () => {
    told = await assistanceStory(people, { onStep: ({ who, what }) => void walked.push({ who, what }) });
  });

  it('case B7: is told by the table of the README, step by step', () => {
    expect(readmeSteps()).toEqual(walked);
  });

  it('ends with a package that whoever has the trust file alone can check', async () => {
    const { requesting, receiving } = told;
    const view = await people.person('pe-prosecutor').dossier(requesting);
    expect(view.evidence).toMatchObject({
      package: { status: 'HERE', files: TWO_FILES.length },
      verification: { holds: true, failed: 0 },
    });
    const { bytes } = await people.person('pe-prosecutor').file(`/dossiers/${requesting}/package`);
    const report = await verifyPackage(sourceOf(bytes), await trustOf(people));
    expect(report.checks.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
    expect(report).toMatchObject({ holds: true, facts: { evidenceFiles: TWO_FILES.length, exercise: true } });
    for (const file of view.evidence?.package?.contents?.evidence ?? []) {
      const opened = await people
        .person('pe-prosecutor')
        .file(`/dossiers/${requesting}/package/evidence/${file.sha256}`);
      expect(opened.headers.get('content-disposition')).toContain('attachment');
      expect(opened.bytes.equals(TWO_FILES.find(({ name }) => name === file.name)?.bytes ?? Buffer.alloc(0))).toBe(
        true,
      );
    }
    const given = await people.person('cl-central').dossier(receiving);
    expect(given.evidence).toMatchObject({ package: { status: 'HERE' }, verification: { holds: true } });
    expect(given.evidence?.work.every(({ status }) => status === 'DONE')).toBe(true);
    // The central authority reads what was produced until it is handed over; whoever executed the request reads it
    // afterwards too (docs/rules 2.14).
    const path = `/dossiers/${receiving}/package`;
    expect(given.evidence?.closed).toBe('HANDED_OVER');
    expect((await people.person('cl-central').file(path)).status).toBe(403);
    expect((await people.person('cl-executing').file(path)).status).toBe(200);
  });
});

describe.each(PAIRS.slice(1))('From a hold to evidence in court, $name', ({ parties, form }) => {
  it('ends with a package that holds for whoever trusts the sender', async () => {
    const { requesting } = await assistanceStory(people, { parties, form: form() });
    const { prosecutor } = rolesIn(people, parties);
    const { bytes } = await prosecutor.file(`/dossiers/${requesting}/package`);
    const report = await verifyPackage(sourceOf(bytes), await trustOf(people));
    expect(report.checks.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
  });
});
