/*
 * Live refresh asks a cheap address whether anything changed, then replaces the marked parts of the page. What a person
 * is using (focus, open details, selected text) stays as it is; then a sentence with a link says that there is news.
 */
const watched = document.querySelector('[data-live]');
const PERIOD_MS = 4000;
/** The page asks by itself: that does not keep a session open which nobody uses. */
const UNATTENDED = { 'comity-unattended': '1' };

if (watched) {
  let version = watched.dataset.version;
  const ask = async () => {
    if (document.visibilityState === 'visible') {
      try {
        const response = await fetch(watched.dataset.live, { headers: { accept: 'application/json', ...UNATTENDED } });
        if (response.ok && response.headers.get('content-type')?.includes('json')) {
          const now = (await response.json()).version;
          if (now !== version && (await refresh())) version = now;
        }
      } catch {
        // The next round asks again; the page itself stays usable.
      }
    }
    window.setTimeout(ask, PERIOD_MS);
  };
  window.setTimeout(ask, PERIOD_MS);
}

async function refresh() {
  const response = await fetch(location.href, { headers: UNATTENDED });
  if (!response.ok) return false;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  let held = document.querySelector('main form') !== null;
  for (const part of document.querySelectorAll('[data-live-part]')) {
    const next = fresh.getElementById(part.id);
    if (next === null || next.innerHTML === part.innerHTML) continue;
    if (inUse(part)) held = true;
    else part.replaceChildren(...next.childNodes);
  }
  if (held) announce();
  return true;
}

function inUse(part) {
  const selection = window.getSelection();
  return (
    part.contains(document.activeElement) ||
    part.querySelector('details[open]') !== null ||
    (selection !== null && !selection.isCollapsed && part.contains(selection.anchorNode))
  );
}

function announce() {
  const notice = document.getElementById('live-notice');
  if (notice === null || notice.firstChild !== null) return;
  const link = document.createElement('a');
  link.className = 'govuk-link';
  link.href = location.href;
  link.textContent = notice.dataset.link ?? '';
  notice.append(notice.dataset.text ?? '', ' ', link);
}
