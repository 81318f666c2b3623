import { compose, Fault, type Layer } from '@samvad/framework';
import { expect } from 'chai';

describe('the onion', () => {
  const layer =
    (name: string): Layer<string[], string> =>
    async (seen, next) => {
      seen.push(`${name} in`);
      const result = await next();
      seen.push(`${name} out`);
      return result;
    };

  it('runs layers from the outside in and back', async () => {
    const seen: string[] = [];
    const run = compose([layer('a'), layer('b')], async (context: string[]) => {
      context.push('core');
      return 'done';
    });
    expect(await run(seen)).to.equal('done');
    expect(seen).to.deep.equal(['a in', 'b in', 'core', 'b out', 'a out']);
  });

  it('refuses a second next() with a coded fault that names the layer', async () => {
    const twice: Layer<null, number> = async function greedy(_context, next) {
      await next();
      return next();
    };
    const run = compose([twice], async () => 1);
    const thrown: unknown = await run(null).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(Fault.is(thrown) && thrown.code).to.equal('MIDDLEWARE.NEXT_TWICE');
    expect(Fault.is(thrown) && thrown.message).to.contain('greedy');
  });
});
