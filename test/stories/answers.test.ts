/** What the api answers is what its description says: nothing is missing, and nothing is there that is not described. */
import { describe, expect, it } from '@jest/globals';
import * as ofDossier from '@comity/contracts/http/answers/dossier';
import * as ofOrganization from '@comity/contracts/http/answers/organization';
import * as parts from '@comity/contracts/http/answers/parts';
import { completeRequest } from '@comity/testkit/request-forms';
import type { z } from 'zod';
import { cast } from '../setup/running.ts';
import { heldData, sentRequest } from './stage.ts';

const people = cast();

describe('The answers of the api', () => {
  it('are as they are described, at every side and in the middle of a request', async () => {
    const held = await heldData(people, 90);
    const draft = await people.person('pe-prosecutor').draft(completeRequest());
    const { receiving } = await sentRequest(people);
    await people.person('cl-poc').act(receiving, 'acknowledge', {});
    await people.person('cl-poc').outward(receiving, 'accept', {});
    const asked: [string, string, z.ZodType][] = [
      ['pe-prosecutor', '/me', ofOrganization.me],
      ['pe-prosecutor', '/work', ofDossier.work],
      ['cl-poc', '/work', ofDossier.work],
      ['pe-prosecutor', '/drafts', ofDossier.draftLines],
      ['pe-prosecutor', `/drafts/${draft.id}`, ofDossier.draft],
      ['pe-prosecutor', `/drafts/${draft.id}/check`, ofDossier.draftCheck],
      ['pe-prosecutor', '/dossiers?limit=2', parts.pageOf(parts.line)],
      ['pe-prosecutor', `/dossiers/${held.requesting}`, ofDossier.dossier],
      ['cl-poc', `/dossiers/${held.receiving}`, ofDossier.dossier],
      ['cl-poc', `/dossiers/${receiving}`, ofDossier.dossier],
      ['cl-liaison', `/dossiers/${held.provider}`, ofDossier.dossier],
      ['pe-prosecutor', '/holds?limit=2', parts.pageOf(parts.hold)],
      ['pe-prosecutor', '/directory', ofOrganization.directory],
      ['pe-prosecutor', '/ledger/head', ofOrganization.treeHead],
      ['pe-prosecutor', '/exercise', ofOrganization.exercise],
      ['operator', '/operator', ofOrganization.operator],
    ];
    for (const [who, path, schema] of asked) {
      const answer = await people.person(who).must('GET', path);
      expect([path, schema.parse(answer)]).toEqual([path, answer]);
    }
  });
});
