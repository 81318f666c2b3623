import { memoryStore } from '@samvad/framework/testing';
import { invariantsHold } from '@samvad/testing';

describe('the core on a store in memory', () => {
  it('keeps every invariant, whatever is said and whatever fails (property)', async () => {
    await invariantsHold(() => Promise.resolve(memoryStore()), 150);
  }).timeout(60_000);
});
