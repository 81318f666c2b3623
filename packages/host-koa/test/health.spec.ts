import type { DependencyHealth } from '@samvad/framework/ports';
import { expect } from 'chai';
import fc from 'fast-check';
import { prometheusMetrics } from '@samvad/host-koa';
import { closeServed, fakeBot, serve } from './served.ts';

const VITAL = ['store', 'dispatcher', 'channel'] as const;
const row = (name: DependencyHealth['name'], state: DependencyHealth['state']): DependencyHealth => ({ name, state, detail: 'as it is' });

describe('health', () => {
  afterEach(closeServed);

  it('is alive whatever its dependencies do', async () => {
    const { url } = await serve({ bot: fakeBot({ health: async () => [row('store', 'down')] }) });
    expect((await fetch(`${url}/healthz`)).status).to.equal(200);
  });

  it('shows one row per dependency, breakers and all', async () => {
    const rows = [row('store', 'up'), { ...row('erp', 'degraded'), breakers: { 'desk.book': 'open' as const } }];
    const { url } = await serve({ bot: fakeBot({ health: async () => rows }) });
    const answer = await fetch(`${url}/readyz`);
    expect(answer.headers.get('cache-control')).to.equal('no-store');
    expect(await answer.json()).to.deep.equal({ ready: true, dependencies: rows });
  });

  it('is unready exactly when store, dispatcher or channel is down', async () => {
    let rows: DependencyHealth[] = [];
    const { url } = await serve({ bot: fakeBot({ health: async () => rows }) });
    const anyRow = fc.record({
      name: fc.constantFrom(...VITAL, 'erp' as const, 'llm' as const),
      state: fc.constantFrom('up' as const, 'degraded' as const, 'down' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 5 }), async (some) => {
        rows = some.map(({ name, state }) => row(name, state));
        const unready = some.some(({ name, state }) => state === 'down' && VITAL.some((vital) => vital === name));
        expect((await fetch(`${url}/readyz`)).status).to.equal(unready ? 503 : 200);
      }),
      { numRuns: 60 },
    );
  });
});

describe('metrics', () => {
  afterEach(closeServed);

  it('are what was counted, in Prometheus text', async () => {
    const { meter, text } = prometheusMetrics();
    meter.count('samvad_turns_total', { result: 'done' });
    meter.count('samvad_turns_total', { result: 'done' }, 2);
    meter.observe('samvad_turn_seconds', 0.3, { result: 'done' });
    meter.gauge('samvad_outbox_waiting', 7);
    const { url } = await serve({ metrics: text });
    const answer = await fetch(`${url}/metrics`);
    expect(answer.headers.get('content-type')).to.equal('text/plain; version=0.0.4; charset=utf-8');
    const lines = (await answer.text()).split('\n');
    expect(lines).to.include('samvad_turns_total{result="done"} 3');
    expect(lines).to.include('samvad_turn_seconds_bucket{le="0.25",result="done"} 0');
    expect(lines).to.include('samvad_turn_seconds_bucket{le="0.5",result="done"} 1');
    expect(lines).to.include('samvad_outbox_waiting 7');
    expect(lines.some((line) => line.startsWith('process_cpu_seconds_total'))).to.equal(true);
  });

  it('never throw into the work for a label they did not have at first', async () => {
    const { meter, text } = prometheusMetrics();
    meter.count('samvad_calls_total', { port: 'desk' });
    meter.count('samvad_calls_total', { port: 'desk', surprise: 'yes' });
    meter.count('samvad_calls_total');
    expect(await text()).to.contain('samvad_calls_total{port="desk"} 2');
  });

  it('have no route when the app keeps none', async () => {
    const { url } = await serve();
    expect((await fetch(`${url}/metrics`)).status).to.equal(404);
  });
});
