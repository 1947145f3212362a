/** The law packs as they are applied: every rule with citation, words, source, and whether it was verified. */
import { Controller, Get, Param } from '@nestjs/common';
import type { DossierView, Text } from '@comity/contracts/http/views';
import { PageUnknown } from '../../web/interruptions.ts';
import { page, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';

type Rule = NonNullable<DossierView['snapshot']>['rules'][number];

/** A pack as `GET /law` answers it. */
interface Pack {
  id: string;
  version: string;
  title: Text;
  rules: Rule[];
  state: {
    state: string;
    budapest: { party: boolean; partyFrom: string | null; reservation29_4: boolean; rule: string };
    order: { id: string; rule: string; days: number; renewals: number | null } | null;
  } | null;
}

@Controller('law')
export class LawController {
  @Get()
  async list(@Visitor() visit: MemberVisit): Promise<Reply> {
    const packs = await visit.api.read<Pack[]>('/law');
    return page('law/list.njk', {
      packs: packs.map((pack) => ({ ...pack, verified: pack.rules.filter(isVerified).length })),
    });
  }

  @Get(':id')
  async show(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const packs = await visit.api.read<Pack[]>('/law');
    const pack = packs.find((one) => one.id === id);
    if (pack === undefined) throw new PageUnknown();
    const citation = (rule: string): Text | null => pack.rules.find((one) => one.id === rule)?.citation ?? null;
    return page('law/pack.njk', {
      pack,
      rules: pack.rules.map((rule) => ({ ...rule, origin: originOf(rule.source), verified: isVerified(rule) })),
      orderCitation: pack.state?.order ? citation(pack.state.order.rule) : null,
      partyCitation: pack.state ? citation(pack.state.budapest.rule) : null,
    });
  }
}

const isVerified = ({ status }: Rule): boolean => status === 'VERIFIED';

/** `S4,S16` are published sources; `K` and `K?` general knowledge; `D` a choice of the project. */
function originOf(source: string): 'published' | 'known' | 'unsure' | 'chosen' {
  if (source === 'D') return 'chosen';
  if (source === 'K') return 'known';
  return source === 'K?' ? 'unsure' : 'published';
}
