/** These scenes show every widget and kind of field in all its states, each on the form of an act that asks for it. */
import type { DossierView } from '@comity/contracts/http/views';
import type { Widget } from '@comity/vocabulary/form';
import type { EnteredCode } from '@comity/vocabulary/messages';
import { DOSSIER } from '@comity/portal/testing/dossiers';
import { dutyOfficer } from '@comity/portal/testing/people';
import type { Scene } from '../scene.ts';
import { actPathOf, dossierFor, FILES, type FormAct, scriptFor } from './acts.ts';
import { manyFiles, withMany } from './many.ts';
import { fullAssistance, fullPreservation } from './requests.ts';

interface ShownBy {
  path: string;
  view: DossierView;
  /** By one step the form comes back with what was typed, and by the other it is judged. */
  steps: { again: string; judged: string };
}

const byAct = (name: FormAct): ShownBy => ({
  path: actPathOf(name),
  view: dossierFor(name),
  steps: { again: 'change', judged: 'check' },
});

const byMessage = (code: EnteredCode, view: (changes: Partial<DossierView>) => DossierView): ShownBy => ({
  path: `/dossiers/${DOSSIER}/by-hand/enter/provider/${code}`,
  view: view({ enterable: [{ from: 'provider', code }] }),
  steps: { again: 'more', judged: 'enter' },
});

/** The list is complete by its type: a widget that no form shows does not compile. */
const WIDGETS: Record<Widget['widget'], ShownBy> = {
  line: byAct('cite_reference'),
  area: byAct('note'),
  moment: byAct('serve'),
  day: byAct('confirm_mla_received'),
  'last-day': byAct('ask_extension'),
  number: byAct('apply_for_order'),
  radios: byAct('refuse'),
  checkboxes: byAct('grant'),
  select: byAct('add_restriction'),
  group: byAct('ask_information'),
  several: byMessage('grant', fullAssistance),
  files: byAct('end_challenge'),
};

/** The choices or rows of these kinds of field come from the dossier. */
const KINDS = {
  'yes-no': byAct('postpone'),
  causes: byAct('report_no_result'),
  'evidence-files': byAct('withhold_files'),
  targets: byAct('withdraw_identifiers'),
  colleague: byAct('assign'),
  letter: byMessage('correspondence_read', fullPreservation),
  'new-ends': byAct('confirm_extension'),
  path: byAct('report_other_provider'),
  'other-provider': byAct('disclose_provider'),
};

export function fieldScenes(): Scene[] {
  return Object.entries({ ...WIDGETS, ...KINDS }).flatMap(([kind, { path, view, steps }]): Scene[] => [
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
