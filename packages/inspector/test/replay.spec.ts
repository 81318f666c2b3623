import { expect } from 'chai';
import { closeInspected, inspect, refusalOf } from './inspected.ts';

describe('replaying a turn', () => {
  afterEach(closeInspected);

  const differs = {
    is: 'call',
    port: 'booking.desk',
    operation: 'free',
    file: 'packages/x/src/y.ts',
    line: 7,
    what: 'free is called',
  } as const;
  const replay = async (id: string) => {
    if (id === 'u_same') return { identical: true } as const;
    return id === 'u_other' ? ({ identical: false, divergence: differs } as const) : undefined;
  };

  it('says whether it comes out the same, and if not, where', async () => {
    const { ask } = await inspect(() => ({ replay }));
    const same = await ask('/turns/u_same/replay', { method: 'POST' });
    expect([same.status, await same.json()]).to.deep.equal([200, { identical: true }]);
    const other = await ask('/turns/u_other/replay', { method: 'POST' });
    expect([other.status, await other.json()]).to.deep.equal([200, { identical: false, divergence: differs }]);
  });

  it('knows no turn of another id', async () => {
    const { ask } = await inspect(() => ({ replay }));
    expect(await refusalOf(await ask('/turns/u_none/replay', { method: 'POST' }))).to.deep.equal({
      status: 404,
      code: 'INSPECTOR.NOT_FOUND',
    });
  });
});
