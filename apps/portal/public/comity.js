/* This script only enhances the pages: every page works without it. */
import { initAll } from '/static/govuk.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

// A page that is left with something typed asks first: another button, the other language, a link. Drafts save themselves.
let typed = null;
for (const form of document.querySelectorAll('form[method="post"]:not(#draft-form)')) {
  form.addEventListener('input', () => {
    typed = form;
  });
}
document.addEventListener('submit', (event) => {
  if (event.target === typed) typed = null;
});
window.addEventListener('beforeunload', (event) => {
  if (typed !== null) event.preventDefault();
});

// A second click while the first is under way would be answered the same (the form's key), but it confuses people.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent === 'yes') {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    window.setTimeout(() => delete form.dataset.sent, 5000);
  });
}
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

// What is left of a deadline is counted on from the organization's present instant, in the words of the page.
const opened = Date.parse(document.body.dataset.now ?? '') - performance.now();
function countOn() {
  for (const left of document.querySelectorAll('[data-left]')) {
    const minutes = Math.floor((Date.parse(left.dataset.left) - opened - performance.now()) / 60000);
    const [unit, count] = leftOf(minutes, left.dataset.days);
    const words = document.body.getAttribute(`data-left-${unit}${Number(count) === 1 ? '-one' : ''}`);
    const text = words?.replace('#', String(count));
    if (text === undefined || text === left.textContent) continue;
    left.textContent = text;
    left.className = `comity-left comity-left--${unit === 'days' ? 'calm' : unit === 'passed' ? 'passed' : 'near'}`;
  }
}
function leftOf(minutes, days) {
  if (minutes < 0) return ['passed', 0];
  if (minutes < 120) return ['minutes', minutes];
  if (minutes < 2880) return ['hours', Math.floor(minutes / 60)];
  return ['days', days ?? Math.floor(minutes / 1440)];
}
if (!Number.isNaN(opened)) window.setInterval(countOn, 15000);
