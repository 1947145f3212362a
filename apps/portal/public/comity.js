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
