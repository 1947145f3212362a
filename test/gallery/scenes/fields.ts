/** Every kind of form field in all its states, each on the form of an act that asks for it. */
import type { DossierView } from '@comity/contracts/http/views';
import type { Field } from '@comity/portal/pages/act/fields';
import { DOSSIER } from '@comity/portal/testing/dossiers';
import { dutyOfficer } from '@comity/portal/testing/people';
import type { Scene } from '../scene.ts';
import { actPathOf, dossierFor, FILES, type FormAct, scriptFor } from './acts.ts';
import { manyFiles, withMany } from './many.ts';
import { fullPreservation } from './requests.ts';

interface ShownBy {
  path: string;
  view: DossierView;
  /** By which the form comes back with what was typed, and by which it is judged. */
  steps: { again: string; judged: string };
}

const byAct = (name: FormAct): ShownBy => ({
  path: actPathOf(name),
  view: dossierFor(name),
  steps: { again: 'change', judged: 'check' },
});

/** Complete by its type: a kind of field that no form shows does not compile. */
const SHOWN_BY: Record<Field['kind'], ShownBy> = {
  line: byAct('cite_reference'),
  text: byAct('note'),
  list: byAct('ask_information'),
  instant: byAct('serve'),
  date: byAct('confirm_mla_received'),
  'last-day': byAct('ask_extension'),
  choice: byAct('refuse'),
  codes: byAct('grant'),
  state: byAct('add_restriction'),
  'yes-no': byAct('postpone'),
  number: byAct('apply_for_order'),
  items: byAct('grant'),
  causes: byAct('report_no_result'),
  files: byAct('withhold_files'),
  targets: byAct('withdraw_identifiers'),
  member: byAct('assign'),
  letter: {
    path: `/dossiers/${DOSSIER}/by-hand/enter/provider/correspondence_read`,
    view: fullPreservation({ enterable: [{ from: 'provider', code: 'correspondence_read' }] }),
    steps: { again: 'more', judged: 'enter' },
  },
  holds: byAct('confirm_extension'),
  path: byAct('report_other_provider'),
  disclosure: byAct('disclose_provider'),
};

export function fieldScenes(): Scene[] {
  return Object.entries(SHOWN_BY).flatMap(([kind, { path, view, steps }]): Scene[] => [
    {
      chapter: 'fields',
      person: dutyOfficer,
      script: scriptFor(view),
      views: [
        { name: `${kind}-empty`, path },
        { name: `${kind}-filled`, path, sends: { fields: 'everything', step: steps.again } },
        { name: `${kind}-error`, path, sends: { fields: 'nothing', step: steps.judged }, status: 400 },
      ],
    },
    {
      chapter: 'fields',
      person: dutyOfficer,
      script: scriptFor(withMany(view), manyFiles(FILES)),
      views: [{ name: `${kind}-many`, path }],
    },
  ]);
}
