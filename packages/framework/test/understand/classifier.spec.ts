import { expect } from 'chai';
import { type LabelledLine, OUT_OF_SCOPE, pickThreshold, trainClassifier } from '@samvad/framework/ports';

const lines = (label: string, text: string): readonly LabelledLine[] =>
  text
    .trim()
    .split('\n')
    .map((line) => ({ text: line.trim(), label }));

const training = [
  ...lines('book', 'book a table\ni want a table for two\nreserve a table tonight\ntable for four at eight\nneed a seat for dinner'),
  ...lines('menu', 'what is on the menu\nshow me the menu\nwhat do you serve\nany vegetarian dishes\nwhat can i eat there'),
  ...lines('hours', 'when do you open\nwhat are your hours\nopen on sunday\nclosing time today\nuntil when is the kitchen open'),
];

describe('training a classifier on labelled lines', () => {
  const classifier = trainClassifier(training, { seed: 7 });

  it('tells labels apart in words it was not trained on', () => {
    expect(classifier.classify('could we reserve a table for five').label).to.equal('book');
    expect(classifier.classify('which dishes do you serve').label).to.equal('menu');
    expect(classifier.classify('when are you open').label).to.equal('hours');
  });

  it('is hardly put off by misspellings', () => {
    expect(classifier.classify('resrve a tabel for tonite').label).to.equal('book');
    expect(classifier.classify('vegitarian dishs').label).to.equal('menu');
  });

  it('trains to the same weights, byte for byte, from the same lines and seed', () => {
    const again = trainClassifier(training, { seed: 7 });
    expect(Buffer.from(again.weights.buffer).equals(Buffer.from(classifier.weights.buffer))).to.equal(true);
  });

  it('takes the words of a label for an example of it', () => {
    const bare = [...lines('opening_hours', 'xyzzy'), ...lines('table_booking', 'plugh')];
    expect(trainClassifier(bare).classify('opening hours').label).to.equal('opening_hours');
  });

  it('gives probabilities that sum to one, the best first', () => {
    const ranked = classifier.rank('show me the menu');
    expect(ranked.map(({ label }) => label)).to.have.members(['book', 'hours', 'menu']);
    expect(ranked.reduce((sum, { score }) => sum + score, 0)).to.be.closeTo(1, 1e-9);
    expect(ranked[0]).to.include({ label: 'menu' });
    expect([...ranked].sort((a, b) => b.score - a.score)).to.deep.equal(ranked);
  });

  it('scores what belongs nowhere lower than what it knows', () => {
    const known = classifier.classify('reserve a table').score;
    expect(classifier.classify('the moon is made of cheese').score).to.be.lessThan(known);
    expect(classifier.classify('').score).to.be.lessThan(known);
    expect(classifier.classify('प्रणाली').score).to.be.lessThan(known);
  });

  it('reads Devanagari by its sound, so that both scripts of Hindi meet', () => {
    const hindi = [...lines('wash', 'gaadi dhulwani hai\ngaadi saaf karo'), ...lines('price', 'kitna paisa lagega\nkya daam hai')];
    const understands = trainClassifier(hindi);
    expect(understands.classify('गाड़ी धुलवानी है').label).to.equal('wash');
    expect(understands.classify('कितना पैसा लगेगा').label).to.equal('price');
  });

  it('refuses to train on fewer than two labels', () => {
    expect(() => trainClassifier(lines('only', 'one')))
      .to.throw()
      .with.property('code', 'CONFIG.FILE');
  });
});

describe('picking a rejection threshold', () => {
  const classifier = trainClassifier(training);
  const inScope = [
    ...lines('book', 'a table please\nreserve a table for three'),
    ...lines('menu', 'is there a menu\nvegetarian food'),
    ...lines('hours', 'opening time\nopen now'),
  ];
  const outside = lines(OUT_OF_SCOPE, 'sing me a song\nwho won the match\nmy knee hurts\nbuy cheap watches');

  it('rejects what is out of scope and keeps what is right', () => {
    const threshold = pickThreshold(classifier, [...inScope, ...outside], 0);
    const right = inScope.filter(({ text, label }) => classifier.classify(text).label === label);
    for (const { text } of right) expect(classifier.classify(text).score, text).to.be.at.least(threshold);
    expect(outside.filter(({ text }) => classifier.classify(text).score < threshold).length).to.be.greaterThan(1);
  });

  it('goes no higher than the lines out of scope need', () => {
    const threshold = pickThreshold(classifier, [...inScope, ...outside], 1);
    const highest = Math.max(...outside.map(({ text }) => classifier.classify(text).score));
    expect(threshold).to.be.closeTo(highest, 1e-9);
  });

  it('grows with what may be given up', () => {
    const all = [...inScope, ...outside];
    expect(pickThreshold(classifier, all, 0.5)).to.be.at.least(pickThreshold(classifier, all, 0));
  });
});
