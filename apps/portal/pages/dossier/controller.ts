/**
 * These pages show the parts of a dossier that are read: overview, request, timeline, messages, people, and single
 * documents.
 */
import type { PaperView } from '@comity/contracts/http/paper-views';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { stateName } from '@comity/texts/state-name';
import { broughtFindingsText, deliveryText } from '@comity/texts/shown/delivery-text';
import { domainText } from '../../texts/domain-text.ts';
import { ApiFailure } from '../../api/client.ts';
import { PageUnknown } from '../../web/interruptions.ts';
import { paperLanguage } from '../../web/paper-language.ts';
import type { Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { movesFor } from './moves.ts';
import { approvedAct } from './approved.ts';
import { documentName } from './document-name.ts';
import { dossierPage, readDossier } from './frame.ts';
import { unansweredAt } from './unanswered.ts';

const ON_EVIDENCE: readonly string[] = ['production', 'delivery', 'findings'];
/** These fields name an attached file and no text. */
const FILES: readonly string[] = ['proof', 'original', 'attachments'];

/** These mails page people of a contact point. */
const PAGES: readonly string[] = ['PAGE', 'PAGE_ALL'];

@Controller('dossiers/:id')
export class DossierController {
  @Get()
  async overview(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const moves = movesFor(visit, dossier);
    return dossierPage(visit, dossier, 'dossier/overview.njk', {
      tab: 'overview',
      moves,
      mine: dossier.waiting.some(({ mine }) => mine),
      unanswered: await unansweredAt(visit, dossier),
      stateName: (code: string) => stateName(code, visit.locale),
    });
  }

  /** Live refresh asks this route, which is as cheap as the api's own. */
  @Get('version')
  async version(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<{ version: string }> {
    const { seq } = await visit.api.read('dossierVersion', { params: { id } });
    return { version: String(seq) };
  }

  @Get('request')
  async request(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    if (dossier.form === null) throw new PageUnknown();
    return dossierPage(visit, dossier, 'dossier/request.njk', { tab: 'request' });
  }

  /** This page shows what a formal request has produced and how that was sealed, handed over and checked. */
  @Get('evidence')
  async evidence(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    if (dossier.evidence === null) throw new PageUnknown();
    return dossierPage(visit, dossier, 'dossier/evidence.njk', { tab: 'evidence' });
  }

  @Get('timeline')
  async timeline(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const events = dossier.events.toReversed().map((event) => ({
      ...event,
      approved: approvedAct(dossier, event),
      pages: dossier.notifications.filter(({ seq, code }) => seq === event.seq && PAGES.includes(code)),
      documents: event.documents.map((one) => ({
        ...one,
        name: documentName(visit, one.field),
        // These documents are records for machines; the page of the evidence says in words what they say.
        href: ON_EVIDENCE.includes(one.field)
          ? `/dossiers/${dossier.id}/evidence`
          : `/dossiers/${dossier.id}/documents/${one.digest}`,
        readable: one.field !== 'findings' && !FILES.includes(one.field),
      })),
    }));
    return dossierPage(visit, dossier, 'dossier/timeline.njk', { tab: 'timeline', events });
  }

  @Get('messages')
  async messages(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    return dossierPage(visit, await readDossier(visit, id), 'dossier/messages.njk', { tab: 'messages' });
  }

  @Get('people')
  async people(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const responsible = dossier.responsibleMembers.map(({ office, member }) => ({
      office: visit.me.offices.find((one) => one.id === office)?.name ?? null,
      person: dossier.colleagues.find((one) => one.id === member)?.name ?? null,
    }));
    const moves = movesFor(visit, dossier);
    return dossierPage(visit, dossier, 'dossier/people.njk', { tab: 'people', responsible, moves });
  }

  @Get('documents/:digest')
  async document(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('digest') digest: string,
    @Query('language') language?: unknown,
  ): Promise<Reply> {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new PageUnknown();
    const dossier = await readDossier(visit, id);
    const document = await visit.api.read('document', { params: { id: dossier.id, digest } });
    const field = dossier.events.flatMap(({ documents }) => documents).find((one) => one.digest === digest)?.field;
    const isPaper = field !== undefined && field !== 'snapshot' && document.kind !== 'ATTACHMENT';
    return dossierPage(visit, dossier, 'dossier/document.njk', {
      asPaper: isPaper ? await paperOf(visit, { id: dossier.id, digest }, language) : null,
      digest,
      name: isMadeByMachine(document.content)
        ? domainText(visit.locale, 'documentKinds', 'MACHINE_TRANSLATION')
        : documentName(visit, field ?? ''),
      field,
      content: document.content,
      attached: document.kind === 'ATTACHMENT',
      lines: document.kind === 'ATTACHMENT' ? '' : textOf(document.content, visit.locale),
    });
  }
}

/** Returns null for what is no text for people. */
async function paperOf(
  visit: MemberVisit,
  params: { id: string; digest: string },
  language: unknown,
): Promise<PaperView | null> {
  try {
    return await visit.api.read('documentPaper', { params, query: paperLanguage(visit, language) });
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 404) return null;
    throw error;
  }
}

/** A translation that no person has checked says so wherever it is read (docs/rules scenario 24). */
function isMadeByMachine(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'made' in content && content.made === 'MACHINE';
}

/** Shows a text as it is, a numbered list line by line, and a structured document as readable JSON. */
export function textOf(content: unknown, locale: 'en' | 'es'): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content) && content.every((one) => typeof one === 'string'))
    return content.map((one, i) => `${i + 1}. ${one}`).join('\n');
  if (typeof content === 'object' && content !== null && 'text' in content) return textOf(content.text, locale);
  const listed = typeof content === 'object' && content !== null ? listedText(content, locale) : null;
  if (listed !== null) return listed;
  return JSON.stringify(content, null, 2);
}

/** Says what came by hand on a medium, and what its check found. */
function listedText(content: object, locale: 'en' | 'es'): string | null {
  if ('medium' in content) return deliveryText(locale, content as Parameters<typeof deliveryText>[1]);
  return 'checks' in content ? broughtFindingsText(locale, content as Parameters<typeof broughtFindingsText>[1]) : null;
}
