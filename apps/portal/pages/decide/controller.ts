/**
 * An authority decides on a request: the page shows what is asked, under which rules, and the ways on, with refusal
 * last (docs/rules 0.5).
 */
import { ACTS } from '@comity/vocabulary/acts';
import { inLocale, ofKind, type Words } from '@comity/vocabulary/words';
import type { DossierView, PossibleAct } from '@comity/contracts/http/views';
import { Controller, Get, Param } from '@nestjs/common';
import type { Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';
import { openDecision } from '../dossier/moves.ts';

@Controller('dossiers/:id/decide')
export class DecideController {
  @Get()
  async show(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const ways = waysOn(visit, dossier);
    const opens = openDecision(ways.flatMap(({ name, refusal }) => (refusal === null ? [name] : [])));
    const title = opens === null ? visit.t('decide.title') : inLocale(opens.title, visit.locale);
    return dossierPage(visit, dossier, 'decide/template.njk', { ways, title });
  }
}

type Way = PossibleAct & { says: string };

/** A request that lacks an element leads to a question about it before anything else is offered. */
function waysOn({ locale }: MemberVisit, { kind, completeness, possible }: DossierView): Way[] {
  const lacks = (completeness ?? []).some(({ blocking, missing }) => blocking && missing.length > 0);
  return possible
    .flatMap((one) => {
      const { weighed } = ACTS[one.name];
      if (weighed === null) return [];
      const says = inLocale(ofKind<Words>(weighed.says, kind), locale);
      return [{ way: { ...one, says }, place: lacks && one.name === 'ask_information' ? 0 : weighed.place }];
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ way }) => way);
}
