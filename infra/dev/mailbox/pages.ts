/** These pages show the mailbox to a person. Links in a mail are shown as links only if they lead to http or https. */
import { escape, page, type Language } from '../html.ts';
import type { Mail } from './mail-store.ts';

const WORDS = {
  en: {
    exercise: 'Exercise',
    title: 'Mailbox of the exercise',
    lead: 'Every e-mail that this installation has sent, to whomever. Nothing leaves this machine.',
    none: 'No mail has arrived yet.',
    received: 'Received (UTC)',
    to: 'To',
    subject: 'Subject',
    messageId: 'Message-ID',
    back: 'All mails',
    missing: 'There is no such mail.',
    noSubject: '(no subject)',
    other: 'Español',
  },
  es: {
    exercise: 'Ejercicio',
    title: 'Buzón del ejercicio',
    lead: 'Todos los correos que esta instalación ha enviado, sea a quien sea. Nada sale de esta máquina.',
    none: 'Todavía no ha llegado ningún correo.',
    received: 'Recibido (UTC)',
    to: 'Para',
    subject: 'Asunto',
    messageId: 'Message-ID',
    back: 'Todos los correos',
    missing: 'No existe ese correo.',
    noSubject: '(sin asunto)',
    other: 'English',
  },
} satisfies Record<Language, Record<string, string>>;

const other = (language: Language): Language => (language === 'en' ? 'es' : 'en');

function frame(language: Language, path: string, title: string, body: string): string {
  const words = WORDS[language];
  const switchTo = other(language);
  const nav = `<p><span class="name">Comity</span><span class="label">${words.exercise}</span> <a hreflang="${switchTo}" lang="${switchTo}" href="${escape(path)}?lang=${switchTo}">${words.other}</a></p>`;
  return page(language, title, `<header>${nav}</header><main><h1>${escape(title)}</h1>${body}</main>`);
}

export function listPage(language: Language, mails: Mail[]): string {
  const words = WORDS[language];
  const lead = `<p>${words.lead}</p>`;
  if (mails.length === 0) return frame(language, '/', words.title, `${lead}<p>${words.none}</p>`);
  const row = (mail: Mail): string =>
    `<tr><td>${time(mail)}</td><td>${escape(mail.to)}</td><td><a href="/mails/${encodeURIComponent(mail.id)}?lang=${language}">${escape(mail.subject || words.noSubject)}</a></td></tr>`;
  const head = [words.received, words.to, words.subject].map((text) => `<th scope="col">${text}</th>`).join('');
  return frame(
    language,
    '/',
    words.title,
    `${lead}<table><thead><tr>${head}</tr></thead><tbody>${mails.map(row).join('')}</tbody></table>`,
  );
}

export function mailPage(language: Language, mail: Mail): string {
  const words = WORDS[language];
  const facts: [string, string][] = [
    [words.received, time(mail)],
    [words.to, escape(mail.to)],
    [words.messageId, escape(mail.messageId)],
  ];
  const list = facts.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('');
  return frame(
    language,
    `/mails/${encodeURIComponent(mail.id)}`,
    mail.subject || words.noSubject,
    `<dl>${list}</dl><pre>${linked(mail.text)}</pre><p><a href="/?lang=${language}">${words.back}</a></p>`,
  );
}

export function missingPage(language: Language): string {
  const words = WORDS[language];
  return frame(language, '/', words.missing, `<p><a href="/?lang=${language}">${words.back}</a></p>`);
}

function time({ receivedAt }: Mail): string {
  return `<time datetime="${escape(receivedAt)}">${escape(receivedAt.slice(0, 19).replace('T', ' '))}</time>`;
}

/** Escapes everything; then only what is left of a plain address becomes a link. */
function linked(text: string): string {
  return escape(text).replaceAll(/https?:\/\/(?:[^\s&]|&amp;)+/g, (address) => `<a href="${address}">${address}</a>`);
}
