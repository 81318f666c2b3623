import { type Emotion, newConversation } from '@samvad/framework';
import { expect } from 'chai';
import { emotionPolicy, hasApologised, severityOf } from '../../../src/dialogue/emotion-policy.ts';

const LABELS: readonly Emotion['label'][] = ['neutral', 'happy', 'confused', 'anxious', 'frustrated', 'angry'];
const felt = (label: Emotion['label'], intensity = 0.8): Emotion => ({ label, intensity });

describe('the emotion policy', () => {
  it('changes nothing for who is calm, or hardly feels anything', () => {
    for (const emotion of [felt('neutral', 0), felt('happy', 1), ...LABELS.map((label) => felt(label, 0.2))])
      expect(emotionPolicy(emotion, 'complain')).to.deep.equal({ tone: 'plain', offers: true, apology: null, patience: 4 });
  });

  it('offers nothing to anybody who is not well', () => {
    for (const label of LABELS.slice(2)) expect(emotionPolicy(felt(label), 'book-service').offers, label).to.equal(false);
  });

  it('calls a person the sooner, the angrier the customer and the graver the matter', () => {
    const patience = (label: Emotion['label'], flow: string | null): number => emotionPolicy(felt(label), flow).patience;
    expect(LABELS.map((label) => patience(label, 'book-service'))).to.deep.equal([4, 4, 4, 4, 3, 2]);
    expect(LABELS.map((label) => patience(label, 'pay'))).to.deep.equal([4, 4, 3, 3, 2, 2]);
    expect(LABELS.map((label) => patience(label, 'complain'))).to.deep.equal([4, 4, 3, 3, 2, 1]);
    expect(patience('angry', null)).to.equal(2);
  });

  it('speaks shortly to the angry, and calmly to the worried', () => {
    expect(LABELS.map((label) => emotionPolicy(felt(label), null).tone)).to.deep.equal([
      'plain',
      'plain',
      'plain',
      'anxious',
      'angry',
      'angry',
    ]);
  });

  it('holds one apology enough for a day', () => {
    const at = Date.parse('2026-11-25T10:00:00Z');
    expect(hasApologised({ apologisedAt: null }, at)).to.equal(false);
    expect(hasApologised({ apologisedAt: new Date(at - 3_600_000).toISOString() }, at)).to.equal(true);
    expect(hasApologised({ apologisedAt: new Date(at - 25 * 3_600_000).toISOString() }, at)).to.equal(false);
  });

  it('takes the strongest feeling since the task began for how grave it is, also after a calm yes', () => {
    const state = newConversation('p1', 'en');
    const task = { createdAt: '2026-11-25T10:00:00Z' };
    const before = { ...felt('angry'), at: '2026-11-25T08:00:00Z' };
    const calmed = { ...felt('neutral', 0), at: '2026-11-25T09:00:00Z' };
    const during = { ...felt('angry'), at: '2026-11-25T10:05:00Z' };
    const after = { ...felt('neutral', 0), at: '2026-11-25T10:10:00Z' };
    expect(severityOf(state, task)).to.equal('low');
    expect(severityOf({ ...state, feelings: [before, calmed] }, task)).to.equal('low');
    expect(severityOf({ ...state, feelings: [before] }, task)).to.equal('high');
    expect(severityOf({ ...state, feelings: [before, calmed, during, after] }, task)).to.equal('high');
    expect(severityOf({ ...state, emotion: felt('anxious') }, task)).to.equal('medium');
  });
});
