/*
 * Autosave sends the section's own form to its own address, some moments after the last key. One saving runs at a time,
 * so that the server never sees an older text after a newer one; the buttons wait for a saving that is under way. When
 * it fails the page says so and tries again; the fields are never touched.
 */
const form = document.getElementById('draft-form');
const PAUSE_MS = 1200;
const AGAIN_MS = 8000;
const TIMEOUT_MS = 15_000;

if (form) {
  const saved = document.getElementById('draft-saved');
  const unsaved = document.getElementById('draft-unsaved');
  let timer = 0;
  let changed = false;
  let running = null;

  const plan = (ms) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), ms);
  };

  const save = async () => {
    if (running !== null) return running;
    changed = false;
    running = send();
    const outcome = await running;
    running = null;
    if (outcome === 'failed') changed = true;
    if (outcome === 'failed') plan(AGAIN_MS);
    else if (changed && outcome === 'saved') plan(PAUSE_MS);
    return outcome;
  };

  const send = async () => {
    saved.textContent = saved.dataset.saving;
    const body = new URLSearchParams(new FormData(form));
    body.set('step', 'autosave');
    try {
      const response = await fetch(form.action, { method: 'POST', body, signal: AbortSignal.timeout(TIMEOUT_MS) });
      const isAnswer = response.headers.get('content-type')?.includes('json') ?? false;
      if (!isAnswer) return tell('failed', response.status === 401 ? 'signedOut' : 'failed');
      return show(await response.json());
    } catch {
      return tell('failed', 'failed');
    }
  };

  const show = ({ outcome, base, at, problems, again }) => {
    if (outcome === 'conflict') return tell('conflict', 'conflict');
    if (outcome !== 'saved') {
      saved.textContent = '';
      unsaved.textContent = problems.join(' ');
      return again ? 'failed' : 'refused';
    }
    form.elements.namedItem('base').value = base;
    const words = problems.length > 0 ? saved.dataset.partly : saved.dataset.saved;
    saved.textContent = [words.replace('{at}', at), ...problems].join(' ');
    unsaved.replaceChildren();
    return 'saved';
  };

  const tell = (outcome, why) => {
    saved.textContent = '';
    if (unsaved.dataset.told === why && unsaved.firstChild !== null) return outcome;
    unsaved.dataset.told = why;
    unsaved.replaceChildren(unsaved.dataset[why]);
    if (why === 'signedOut') {
      const link = document.createElement('a');
      link.className = 'govuk-link';
      link.href = '/sign-in?to=/signed-in';
      link.target = '_blank';
      link.rel = 'opener';
      link.textContent = unsaved.dataset.signIn;
      unsaved.append(' ', link);
    }
    return outcome;
  };

  form.addEventListener('input', () => {
    changed = true;
    plan(PAUSE_MS);
  });
  form.addEventListener(
    'submit',
    (event) => {
      window.clearTimeout(timer);
      if (running === null) {
        changed = false;
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      void running.then(() => {
        changed = false;
        form.requestSubmit(submitter);
      });
    },
    { capture: true },
  );
  window.addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault();
  });

  for (const row of form.querySelectorAll('[data-target]')) {
    const type = row.querySelector('select');
    const parts = row.querySelectorAll('[data-only]');
    const choose = () => {
      for (const part of parts) part.hidden = part.dataset.only !== type.value && type.value !== '';
    };
    type.addEventListener('change', choose);
    choose();
  }
}
