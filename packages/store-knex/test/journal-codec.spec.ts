import { expect } from 'chai';
import { Fault } from '@samvad/framework';
import fc from 'fast-check';
import { packJournal, unpackJournal } from '../src/journal-codec.ts';

describe('a packed journal', () => {
  it('comes back word for word (property)', () => {
    const journal = fc.oneof(fc.json(), fc.string({ unit: 'binary', maxLength: 5000 }), fc.json({ maxDepth: 8, depthSize: 'max' }));
    fc.assert(fc.property(journal, (text) => unpackJournal(packJournal(text)) === text));
  });

  it('lies plain when it is short, and small when it is long', () => {
    expect(packJournal('{"v":1}')).to.deep.equal({ codec: 0, bytes: Buffer.from('{"v":1}') });
    const long = JSON.stringify(Array.from({ length: 500 }, (_, n) => ({ port: 'desk', operation: 'free', n })));
    expect(packJournal(long).codec).to.equal(1);
    expect(packJournal(long).bytes.length).to.be.lessThan(long.length / 3);
  });

  it('is refused when a later version packed it', () => {
    expect(() => unpackJournal({ codec: 9, bytes: Buffer.from('x') }))
      .to.throw(Fault, 'codec 9')
      .with.property('code', 'STORE.SCHEMA');
  });
});
