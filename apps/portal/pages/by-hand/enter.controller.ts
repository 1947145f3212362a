/**
 * A person enters what a side without Comity said: first which message it was, then what it says and where it came
 * from.
 */
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ENTERED_CODES, type EnteredCode, MESSAGES } from '@comity/vocabulary/messages';
import { WAYS } from '@comity/vocabulary/values/by-hand';
import type { DossierView } from '@comity/contracts/http/views';
import type { Problem } from '@comity/contracts/http/problem-views';
import { PageUnknown } from '../../web/interruptions.ts';
import type { KeptFile } from '../../web/give-file.ts';
import { localOf } from '../../web/local-time.ts';
import type { FieldError } from '../../web/posted-form.ts';
import { needsNewKey, problemErrors } from '../../web/problem-errors.ts';
import { redirect, type Reply } from '../../web/reply.ts';
import { type MemberVisit, Visitor } from '../../web/visit.ts';
import { askingFor } from '../../fields/asking.ts';
import { inputsOf } from '../../fields/inputs.ts';
import { dossierPage, readDossier } from '../dossier/frame.ts';
import { productionFields, readFiles } from '../orders/production.ts';
import { rowForAll, rowsAsked, rowsFor } from '../orders/rows.ts';
import { putIntoRows } from '../orders/several.ts';
import { type Entering, messagesIn, TABLE } from './messages-in.ts';
import { readSource } from './source.ts';

/** At these steps the page comes back as it was typed, with more inputs or with rows filled in. */
const SHOWN_AGAIN = ['more', 'apply'];
const NAMES = { at: 'receivedAt', who: 'sender', file: 'original' } as const;
@Controller('dossiers/:id/by-hand/enter')
export class EnterByHandController {
  @Get()
  async choose(@Visitor() visit: MemberVisit, @Param('id') id: string): Promise<Reply> {
    const dossier = await readDossier(visit, id);
    const items = choicesOf(dossier).map(({ from, what }) => ({
      from,
      what,
      href: `/dossiers/${dossier.id}/by-hand/enter/${from}/${what}`,
    }));
    return dossierPage(visit, dossier, 'by-hand/enter-list.njk', { items });
  }

  @Get(':from/:what')
  async show(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('from') from: string,
    @Param('what') what: string,
  ): Promise<Reply> {
    return enterPage(await begin(visit, id, from, what));
  }

  @Post(':from/:what')
  async enter(
    @Visitor() visit: MemberVisit,
    @Param('id') id: string,
    @Param('from') from: string,
    @Param('what') what: string,
  ): Promise<Reply> {
    const entering = await begin(visit, id, from, what);
    const { dossier } = entering;
    const unmarked = pageOf(entering.what) === 'FORM' ? [] : putIntoRows(visit, rowsAsked(dossier));
    const { source, file, ...read } = await readSource(visit, { route: 'attach', id: dossier.id }, NAMES);
    if (SHOWN_AGAIN.includes(visit.form.text('step')))
      return enterPage(entering, { errors: unmarked, file, status: unmarked.length > 0 ? 400 : 200 });
    const entered = messagesIn(entering);
    // Mistakes are listed in the order of the page, where the source stands above what the message says.
    const errors = [...read.errors, ...unmarked, ...('errors' in entered ? entered.errors : [])];
    if (source === null || unmarked.length > 0 || 'errors' in entered)
      return enterPage(entering, { errors, file, status: 400 });
    const { way, zone, at: receivedAt, who: sender, digest: original } = source;
    for (const [index, { code, body }] of entered.messages.entries()) {
      const came = { way, zone, receivedAt, sender, original };
      const act = { name: 'enter_message', from: entering.from, message: { code, body }, ...came };
      const key = `${visit.form.text('key')}-${String(index)}`;
      const answer = await visit.api.send('act', { params: { id: dossier.id }, body: act, key });
      if (answer.ok) continue;
      const problems = problemErrors(visit, answer.problem, inputOf).map((one) =>
        one.field === '' ? refused(visit, answer.problem, one) : one,
      );
      const newKey = needsNewKey(answer.problem);
      return enterPage(entering, { errors: problems, file, status: answer.status, newKey });
    }
    return redirect(`/dossiers/${dossier.id}/by-hand/check`);
  }
}

function inputOf(path: string): string {
  return path.replace(/^message\.body\./, '').split('.')[0] ?? '';
}

/** Names the input for each problem with what a medium brought. */
const FIELD_OF: Record<string, string> = {
  MANIFEST_UNREADABLE: 'manifest',
  NOTHING_PRODUCED: 'evidence-choice',
  PRODUCTION_UNFINISHED: 'evidence-choice',
};

/** A refusal stands beside its input where it has one; lines of a list that cannot be read are named. */
function refused(visit: MemberVisit, { code, about = [] }: Problem, { message }: FieldError): FieldError {
  const field = FIELD_OF[code] ?? '';
  if (code !== 'MANIFEST_UNREADABLE' || about.length === 0) return { field, message };
  return { field, message: `${message} ${visit.t('by-hand.lines', { lines: about.join(', ') })}` };
}

type Choice = Pick<Entering, 'from' | 'what'>;

/**
 * Returns what can be entered now. A provider's answers to a preservation order are one choice; its objection to a
 * production order stands on the page of the production; a letter that is acknowledged must be one of ours.
 */
function choicesOf(dossier: DossierView): Choice[] {
  const { enterable, kind, unacknowledgedLetters } = dossier;
  const answers = kind === 'PRESERVATION' ? enterable.filter(({ code }) => MESSAGES[code].enter === 'ANSWERS') : [];
  const others = enterable.filter(
    ({ code, from }) =>
      MESSAGES[code].enter !== 'ANSWERS' &&
      (code !== 'correspondence_read' || unacknowledgedLetters.some(({ side }) => side === from)),
  );
  return [
    ...[...new Set(answers.map(({ from }) => from))].map((from): Choice => ({ from, what: TABLE })),
    ...others.map(({ from, code }): Choice => ({ from, what: code })),
  ];
}

async function begin(visit: MemberVisit, id: string, from: string, what: string): Promise<Entering> {
  const dossier = await readDossier(visit, id);
  // A form that was open while the dossier moved on is still judged by the api, which says why not.
  const known = visit.method === 'POST' || choicesOf(dossier).some((one) => one.from === from && one.what === what);
  if (!known || !isEntered(what)) throw new PageUnknown();
  const files = isOnMedium(what) ? await readFiles(visit, dossier.id) : [];
  return { visit, dossier, from, what, files };
}

/** A message that the page of the table of answers covers has no page of its own. */
function isEntered(what: string): what is Entering['what'] {
  return what === TABLE || ENTERED_CODES.some((code) => code === what && MESSAGES[code].enter !== 'ANSWERS');
}

/** Says whether the files are here before the words about them. */
function isOnMedium(what: Entering['what']): boolean {
  return what !== TABLE && MESSAGES[what].onMedium;
}

function pageOf(what: Entering['what']): (typeof MESSAGES)[EnteredCode]['enter'] {
  return what === TABLE ? 'ANSWERS' : MESSAGES[what].enter;
}

/** The page shows this again after something was not accepted. */
interface Attempt {
  errors: FieldError[];
  file: KeptFile | null;
  status: number;
  newKey?: boolean;
}

function enterPage({ visit, dossier, what, from, files }: Entering, attempt: Attempt | null = null): Reply {
  const { form } = visit;
  const asking = askingFor(visit, { dossier, files: [] });
  const shown = pageOf(what);
  const key = attempt?.newKey === true ? '' : form.text('key');
  const data = {
    what,
    from,
    shown,
    inputs: shown === 'FORM' && what !== TABLE ? inputsOf(MESSAGES[what].fields, form, asking) : [],
    rows: shown === 'ANSWERS' ? rowsFor(visit, dossier) : [],
    all: shown === 'ANSWERS' ? rowForAll(visit, dossier) : null,
    ...(shown === 'PRODUCTION' || shown === 'REPORT' ? productionFields(visit, dossier, files, '') : {}),
    files,
    mayUpload: isOnMedium(what),
    // What stands on a medium is compared with its list when the list is entered, not when a file is taken in.
    hashesElsewhere: shown === 'FORM' && isOnMedium(what),
    ways: WAYS,
    names: NAMES,
    errors: attempt?.errors ?? [],
    file: attempt?.file ?? keptBefore(visit),
    key: key === '' ? crypto.randomUUID() : key,
    zone: visit.zone,
    sourceValues: {
      way: form.text('way'),
      at: form.text('receivedAt') || localOf(visit.me.now, visit.zone),
      zone: form.text('zone') || visit.zone,
      who: form.text('sender'),
    },
  };
  return dossierPage(visit, dossier, 'by-hand/enter.njk', data, attempt?.status ?? 200);
}

function keptBefore({ form }: MemberVisit): KeptFile | null {
  const digest = form.text('originalDigest');
  return digest === '' ? null : { digest, name: form.text('originalName') };
}
