import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatted, type TextPart } from './formatted.ts';

/** Returns the lines of the text from which the parts were made. */
function linesOf(parts: readonly TextPart[]): string[] {
  return parts.flatMap((part) =>
    part.kind === 'list'
      ? part.items.map((item, index) => `${part.ordered ? `${String(index + 1)}.` : '-'} ${item}`)
      : [part.text],
  );
}

const LINE = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll(/[\n\r]/g, ' ')),
  fc.constantFrom('- t1: a@b.example', '1. x', '2. y', '7. z', 'Legal basis', 'Base jurídica', '- ', '1. '),
);

describe('case C1: an exact text on a page', () => {
  it('has every line of the text, in its order and as it is', () => {
    fc.assert(
      fc.property(fc.array(LINE, { maxLength: 30 }), (lines) => {
        const said = lines.filter((line) => line.trim() !== '');
        expect(linesOf(formatted(lines.join('\n')))).toEqual(said);
        expect(linesOf(formatted(lines.join('\n\n')))).toEqual(said);
      }),
    );
  });

  it('marks up what is done, the headings and the lists', () => {
    const text = [
      'Aceptar la solicitud\nSe tramita la conservación.',
      'Nuestra referencia: CL-2026-000001\nEstado requirente: Perú',
      'Base jurídica\nBUD 29.3: al recibir la solicitud (verificado)',
      'Identificadores y datos\n- t1: Correo a@b.example; datos: tráfico\n- t2: IP 203.0.113.7; datos: tráfico',
    ].join('\n\n');
    expect(formatted(text).map(({ kind }) => kind)).toEqual([
      ...['heading', 'paragraph', 'heading', 'paragraph', 'heading', 'paragraph', 'heading', 'list'],
    ]);
  });

  it('takes no sentence that a person wrote for a heading', () => {
    const written = 'Los hechos ocurrieron en Lima.\nEl autor huyó.\n\nUna segunda parte\nsigue aquí.';
    expect(formatted(written).filter(({ kind }) => kind === 'heading')).toEqual([]);
  });
});
