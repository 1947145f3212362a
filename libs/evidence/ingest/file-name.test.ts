import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentDisposition, displayName, escapedName, nameProblem } from './file-name.ts';

describe('A file name that somebody else chose', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['Declaración jurada nº 3 – año 2026.docx', 'Declaración jurada nº 3 – año 2026.docx'],
    ['../../etc/passwd', '_/../etc/passwd'.replaceAll('/', '_')],
    ['..\\..\\windows\\system32\\evil.dll', '_\\..\\windows\\system32\\evil.dll'.replaceAll('\\', '_')],
    ['a\r\nContent-Type: text/html\r\n\r\n<script>', 'a__Content-Type_ text_html_____script_'],
    ['invoice\u202Efdp.exe', 'invoice_fdp.exe'],
    ['zero\u200Bwidth\uFEFF.txt', 'zero_width_.txt'],
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['aux.tar.gz', '_aux.tar.gz'],
    ['console.log', 'console.log'],
    ['.htaccess', '_htaccess'],
    ['trailing. . ', 'trailing_'],
    ['...', '_'],
    ['mail:stream', 'mail_stream'],
    ['tab\there', 'tab_here'],
    ['e\u0301.txt', 'é.txt'],
  ])('%j is shown as %j', (given, shown) => {
    expect(nameProblem(given)).toBeNull();
    expect(displayName(given)).toBe(shown);
  });

  it('is shortened in the middle, and keeps its extension', () => {
    const shown = displayName(`${'long '.repeat(100)}.mbox`);
    expect(Array.from(shown)).toHaveLength(120);
    expect(shown.endsWith('….mbox')).toBe(true);
  });

  it.each([
    ['', 'NAME_EMPTY'],
    ['x'.repeat(1025), 'NAME_TOO_LONG'],
    ['nul\0byte', 'NAME_UNREADABLE'],
    ['no utf-8 \uFFFD', 'NAME_UNREADABLE'],
    ['half a pair \uD800', 'NAME_UNREADABLE'],
  ])('%j is not taken: %s', (given, code) => {
    expect(nameProblem(given)).toBe(code);
  });

  it('shows its invisible characters where it is in dispute', () => {
    expect(escapedName('invoice\u202Efdp.exe\r\n')).toBe('invoice\\u{202e}fdp.exe\\u{d}\\u{a}');
  });

  it('is inert whatever it was: one step of a path, one line, no direction of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (given) => {
        const shown = displayName(given);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]/u);
        expect(shown).not.toMatch(/^[. ]|[. ]$/);
        expect(shown.length).toBeGreaterThan(0);
        expect(displayName(shown)).toBe(shown);
      }),
    );
  });

  it('makes a header of ASCII that names the file once in each form (RFC 6266, RFC 8187)', () => {
    expect(contentDisposition('añ"o;.pdf')).toBe(`attachment; filename="a__o_.pdf"; filename*=UTF-8''a%C3%B1_o%3B.pdf`);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (given) => {
        expect(contentDisposition(given)).toMatch(/^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w.~%-]+$/);
      }),
    );
  });
});
