import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { text } from '@comity/texts/text';
import { composeMail } from './mail.ts';
import { mailToWrite } from './test/relay.ts';

describe.each(['en', 'es'] as const)('A mail in %s', (locale) => {
  const mail = composeMail(mailToWrite({ locale }));

  it('says what waits, under which reference and until when, and links to the dossier', () => {
    const notice = text(locale, 'notices', 'REQUEST_ARRIVED');
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain(notice);
      expect(body).toContain('CL-2026-0001');
      expect(body).toContain('https://comity.example/dossiers/0b0e7c52-6f5c-4c0e-9f0e-3c1f6b1f7a11');
      expect(body).toContain('10:00');
      expect(body).toContain('(America/Santiago, UTC−');
    }
    expect(mail.subject).toContain(notice);
    expect(mail.html).toContain(`lang="${locale}"`);
  });

  it('names the last day of a deadline that ends with a day, as the portal does', () => {
    const deadline = {
      dueAt: '2027-01-24T03:00:00.000Z',
      zones: { reader: 'America/Lima', custodian: 'America/Santiago' },
    };
    const day = locale === 'en' ? 'end of 23 January 2027' : 'fin del 23 de enero de 2027';
    expect(composeMail(mailToWrite({ locale, deadline })).text).toContain(`${day} (America/Santiago, UTC−3)`);
  });

  it('is marked as an exercise in an exercise, and only there', () => {
    const label = locale === 'en' ? '[Exercise]' : '[Ejercicio]';
    expect(mail.subject).toContain(label);
    expect(composeMail(mailToWrite({ locale, exercise: false })).subject).not.toContain('[');
  });

  it('has the Message-ID that it was given, however often it is written', () => {
    expect(mail.messageId).toBe('<c1.n7.en@comity.example>');
    expect(composeMail(mailToWrite({ locale }))).toEqual(mail);
  });

  it('leaves the deadline out where none runs', () => {
    expect(composeMail(mailToWrite({ locale, deadline: null })).text).not.toContain('America/Santiago');
  });
});

describe('A mail', () => {
  it('consists of the notice, the reference, the deadline, the link and a foot: there is no place for case data', () => {
    const written = composeMail(mailToWrite()).text.split('\n');
    expect(written.map((line) => line.split(':')[0])).toEqual([
      '[Exercise] A request has arrived.',
      'Reference',
      'Next deadline',
      'Open the dossier',
      '',
      'This message carries no case data. Please do not answer it.',
    ]);
  });

  it.each(['reference', 'messageId', 'from'] as const)('is not written with a line break in its %s', (field) => {
    expect(() => composeMail(mailToWrite({ [field]: 'x\r\nBcc: spy@example.org' }))).toThrow(RangeError);
  });

  it('never holds a control character in a header, whatever it is given', () => {
    const control = fc.constantFrom('\r', '\n', '\0', '\u007f', '\u0085');
    fc.assert(
      fc.property(fc.string(), control, fc.string(), (before, character, after) => {
        const name = before + character + after;
        expect(() => composeMail(mailToWrite({ to: { name, email: 'a@comity.example' } }))).toThrow(RangeError);
      }),
    );
  });

  it('shows a reference as text in its page, whatever it holds', () => {
    const { html } = composeMail(mailToWrite({ reference: '<img src=x onerror=alert(1)>' }));
    expect(html).not.toContain('<img');
  });
});
