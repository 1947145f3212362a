/** Tells orders that a court annuls, as tests of the tables and of the annulment need them. */
import { act, detailOf } from './acts.ts';
import { AssistanceStory } from './assistance-story.ts';
import { digestOf, first, later, second } from './people.ts';
import { Story } from './story.ts';
import { clockEnd, fromHome, type StoryEvent } from './world.ts';

export const UNCONDITIONAL = { denied: [], conditions: [], conditionsText: null, keepUntil: null };

/** A court annuls the order before and after the hand-over, and everybody returns or destroys what it brought. */
export function annulments(): StoryEvent[] {
  const produced = new AssistanceStory().granted(UNCONDITIONAL).ordered();
  produced.by('provider', first, 'produce', { results: [], files: 2 });
  const handedOver = new AssistanceStory().granted(UNCONDITIONAL).ordered().sealed();
  handedOver.together('receiving', 'transmit');
  for (const story of [produced, handedOver]) {
    story.by('receiving', first, 'record_challenge');
    story.by('receiving', second, 'end_challenge', { outcome: 'UPHELD' });
  }
  produced.together('provider', 'destroy_copy');
  produced.together('receiving', 'dispose_set_aside');
  produced.by('receiving', first, 'apply_for_order');
  produced.by('receiving', second, 'grant_order');
  produced.by('receiving', first, 'serve', { servedAt: produced.now });
  handedOver.together('requesting', 'dispose', { how: 'DESTROYED' });
  handedOver.together('receiving', 'dispose_set_aside');
  const used = new AssistanceStory().granted(UNCONDITIONAL).ordered().sealed();
  used.together('receiving', 'transmit');
  used.heard('requesting', 'verification', { package: digestOf('package'), failed: 0, findings: digestOf('findings') });
  used.together('requesting', 'accept_evidence');
  used.together('receiving', 'destroy_copy');
  const withdrawn = new AssistanceStory().granted(UNCONDITIONAL).ordered().sealed();
  withdrawn.together('receiving', 'transmit');
  withdrawn.together('requesting', 'withdraw');
  const late = { results: [], production: digestOf('late'), files: 1, complete: true };
  withdrawn.happen('receiving', fromHome('provider', 'production', late));
  withdrawn.together('receiving', 'dispose_set_aside');
  const stories = [...crossings(), ...ordersToPreserve(), uncertified(), produced, handedOver, used, withdrawn];
  return stories.flatMap(({ history }) => history);
}

/** Evidence is called back, and nobody certifies in the time for it what became of it. */
function uncertified(): AssistanceStory {
  const story = new AssistanceStory().granted(UNCONDITIONAL).ordered().sealed();
  story.together('receiving', 'transmit');
  story.by('receiving', first, 'record_challenge');
  story.by('receiving', second, 'end_challenge', { outcome: 'UPHELD' });
  story.happen('receiving', clockEnd({ id: 'CERTIFICATE', subject: 'dossier' }));
  story.together('receiving', 'close_without_certificate');
  story.together('receiving', 'dispose_set_aside');
  story.together('receiving', 'destroy_copy');
  story.together('requesting', 'dispose', { how: 'DESTROYED' });
  return story;
}

/** A court annuls an order to preserve: nothing else keeps the data, a renewal does, or a release was on its way. */
function ordersToPreserve(): Story[] {
  const released = new Story().holding();
  released.together('receiving', 'record_annulment');
  released.by('provider', first, 'confirm_release', { releasedAt: released.now });
  const kept = new Story().holding();
  const annulledAt = kept.now;
  kept.days(1).together('receiving', 'renew_order', { until: later(kept.now, 120) });
  kept.together('receiving', 'record_annulment', { annulledAt });
  const changed = new Story().holding();
  changed.together('requesting', 'amend_request');
  changed.together('receiving', 'record_annulment');
  const withdrawn = new Story().holding();
  withdrawn.together('requesting', 'withdraw');
  withdrawn.together('receiving', 'release');
  withdrawn.together('receiving', 'record_annulment');
  // The provider never says that it has let go of the data.
  const unconfirmed = new Story().holding();
  unconfirmed.together('requesting', 'withdraw');
  unconfirmed.together('receiving', 'release');
  unconfirmed.together('receiving', 'record_recall_confirmed');
  unconfirmed.by('provider', first, 'confirm_release', { releasedAt: unconfirmed.now });
  // The formal request ends after the preservation that it follows was withdrawn.
  const followed = new Story().holding();
  followed.together('receiving', 'confirm_mla_received', { reference: 'MLA-1' });
  followed.together('requesting', 'withdraw');
  followed.together('receiving', 'record_mla_end', { ended: 'EXECUTED' });
  return [released, changed, withdrawn, kept, unconfirmed, followed];
}

/** The requester writes about what it holds while the annulment is on its way to it. */
function crossings(): AssistanceStory[] {
  const delivered = (): AssistanceStory => {
    const story = new AssistanceStory().granted(UNCONDITIONAL).ordered().sealed();
    story.together('receiving', 'transmit');
    return story;
  };
  const annulling = (story: AssistanceStory): void => {
    story.by('receiving', first, 'record_challenge');
    const detail = { outcome: 'UPHELD', decision: digestOf('d'), documents: [digestOf('c')], shown: digestOf('s') };
    story.happen('receiving', act('end_challenge', second('receiving'), detail));
  };
  const sound = { package: digestOf('package'), failed: 0, findings: digestOf('findings') };
  const withdrawn = delivered();
  annulling(withdrawn);
  for (const [who, name] of [[first, 'withdraw'] as const, [second, 'approve'] as const]) {
    const detail = detailOf(name, withdrawn.states.requesting, withdrawn.now, withdrawn.summary, withdrawn.chance);
    withdrawn.happen('requesting', act(name, who('requesting'), detail));
  }
  const checked = delivered();
  annulling(checked);
  checked.happen('requesting', fromHome('requesting', 'verification', sound));
  const accepted = delivered().heard('requesting', 'verification', sound);
  annulling(accepted);
  for (const [who, name] of [[first, 'accept_evidence'] as const, [second, 'approve'] as const]) {
    const detail = detailOf(name, accepted.states.requesting, accepted.now, accepted.summary, accepted.chance);
    accepted.happen('requesting', act(name, who('requesting'), detail));
  }
  const stories = [withdrawn, checked, accepted];
  for (const story of stories) story.deliverAll();
  return stories;
}
