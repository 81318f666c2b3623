import { expect } from 'chai';
import fc from 'fast-check';
import { piecesOf } from '../../src/phone/page/text-marks.ts';

const shape = (text: string): readonly string[] => piecesOf(text).map(({ text: inner, mark }) => (mark ? `${mark}:${inner}` : inner));

describe('a text with WhatsApp’s marks', () => {
  it('is cut at marks that stand around words', () => {
    for (const [text, pieces] of [
      ['plain', ['plain']],
      [
        'your *Premium Wash* is _nearly_ ~not~ booked',
        ['your ', 'bold:Premium Wash', ' is ', 'italic:nearly', ' ', 'strike:not', ' booked'],
      ],
      ['*bold*, then', ['bold:bold', ', then']],
      ['run ```npm start``` now', ['run ', 'code:npm start', ' now']],
      ['```two\nlines```', ['code:two\nlines']],
    ] as const)
      expect(shape(text)).to.deep.equal(pieces);
  });

  it('is left alone where marks are only characters', () => {
    for (const text of ['2*3*4', 'snake_case_name', '* not bold *', '*', '**', '_ _', 'a*b* c', '*across\nlines*', '5 * 3 * 2'])
      expect(shape(text)).to.deep.equal([text]);
  });

  it('shows links, without the punctuation of their sentence', () => {
    expect(shape('Pay at https://pay.example/x?a=1. Thanks')).to.deep.equal(['Pay at ', 'link:https://pay.example/x?a=1', '. Thanks']);
    expect(shape('(http://x.example)')).to.deep.equal(['(', 'link:http://x.example', ')']);
    expect(shape('javascript:alert(1) data:text/html,x')).to.deep.equal(['javascript:alert(1) data:text/html,x']);
  });

  it('loses no character but the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('*', '_', '~', '`', 'a', ' ', '\n', 'नि', 'https://x') }), (text) => {
        const pieces = piecesOf(text);
        const bare = (words: string): string => words.replace(/[*_~`]/g, '');
        expect(bare(pieces.map((piece) => piece.text).join(''))).to.equal(bare(text));
      }),
    );
  });
});
