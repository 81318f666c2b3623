import { Fault, movableClock } from '@samvad/framework';
import { memoryStore } from '@samvad/framework/testing';
import { inspectorApi } from '@samvad/inspector';
import { expect } from 'chai';
import { LockOut } from '../src/lock-out.ts';
import { closeInspected, type Inspected, inspect, refusalOf, TOKEN } from './inspected.ts';

describe('access to the inspector', () => {
  afterEach(closeInspected);

  const knock = async ({ url }: Inspected, authorization?: string): Promise<Response> =>
    fetch(`${url}/inspector/api/conversations`, authorization === undefined ? {} : { headers: { authorization } });

  it('needs the token, on every route and on those that do not exist', async () => {
    const inspected = await inspect();
    for (const route of ['/conversations', '/conversations/c_1', '/faults', '/dead-letters', '/clock', '/funnel', '/nowhere', '']) {
      const answer = await fetch(`${inspected.url}/inspector/api${route}`);
      expect(answer.headers.get('www-authenticate')).to.match(/^Bearer /);
      expect(await refusalOf(answer), route).to.deep.equal({ status: 401, code: 'INSPECTOR.TOKEN' });
    }
  });

  for (const wrong of [`${TOKEN}x`, TOKEN.slice(1), TOKEN.toUpperCase(), '', ' ']) {
    it(`refuses ${JSON.stringify(wrong)}`, async () => {
      expect((await knock(await inspect(), `Bearer ${wrong}`)).status).to.equal(401);
    });
  }

  it('takes the token as bearer only, the word in any case', async () => {
    const inspected = await inspect();
    expect((await knock(inspected, `bearer ${TOKEN}`)).status).to.equal(200);
    expect((await knock(inspected, `Basic ${TOKEN}`)).status).to.equal(401);
    expect((await knock(inspected, TOKEN)).status).to.equal(401);
  });

  it('locks an address out after ten wrong tokens, even for the right one, for five minutes', async () => {
    const inspected = await inspect();
    for (let guess = 0; guess < 10; guess += 1) expect((await knock(inspected, `Bearer ${guess}`)).status).to.equal(401);
    const locked = await knock(inspected, `Bearer ${TOKEN}`);
    expect(locked.headers.get('retry-after')).to.equal('300');
    expect(await refusalOf(locked)).to.deep.equal({ status: 429, code: 'INSPECTOR.LOCKED' });
    inspected.clock.advance(5 * 60_000);
    expect((await knock(inspected, `Bearer ${TOKEN}`)).status).to.equal(200);
  });

  it('does not count who sends no token, and forgives who then sends the right one', async () => {
    const inspected = await inspect();
    for (let visit = 0; visit < 20; visit += 1) await knock(inspected);
    for (let round = 0; round < 3; round += 1) {
      for (let guess = 0; guess < 9; guess += 1) await knock(inspected, `Bearer ${guess}`);
      expect((await knock(inspected, `Bearer ${TOKEN}`)).status).to.equal(200);
    }
  });

  it('is never kept by a cache', async () => {
    expect((await (await inspect()).ask('/conversations')).headers.get('cache-control')).to.equal('no-store');
  });

  it('cannot be opened without a token to ask for', () => {
    const { reads } = memoryStore();
    const open = () => inspectorApi({ reads, clock: movableClock(), adminToken: '' });
    expect(open)
      .to.throw(/ADMIN_TOKEN is empty/)
      .that.satisfies(Fault.is);
  });
});

describe('the lock-out', () => {
  it('remembers a thousand addresses at most, and the latest of them', () => {
    const lockOut = new LockOut({ now: () => 0 });
    const fail = (address: string): void => {
      for (let guess = 0; guess < 10; guess += 1) lockOut.noteFailure(address);
    };
    fail('first');
    for (let other = 0; other < 999; other += 1) fail(`other ${other}`);
    expect(lockOut.remainingMs('first')).to.be.greaterThan(0);
    fail('one more');
    expect(lockOut.remainingMs('first')).to.equal(0);
    expect(lockOut.remainingMs('other 0')).to.be.greaterThan(0);
  });

  it('counts only failures that follow each other within five minutes', () => {
    const clock = movableClock({ now: () => 0 });
    const lockOut = new LockOut(clock);
    for (let guess = 0; guess < 30; guess += 1) {
      lockOut.noteFailure('slow');
      expect(lockOut.remainingMs('slow')).to.equal(0);
      clock.advance(5 * 60_000);
    }
  });
});

describe('the page', () => {
  afterEach(closeInspected);

  it('is shown without a token, and may load and run nothing', async () => {
    const { url } = await inspect();
    for (const path of ['/inspector', '/inspector/']) {
      const answer = await fetch(`${url}${path}`);
      expect(answer.status).to.equal(200);
      expect(answer.headers.get('content-type')).to.match(/^text\/html/);
      expect(answer.headers.get('content-security-policy')).to.match(/^default-src 'none';/);
      expect(await answer.text()).to.contain('/inspector/api/conversations');
    }
  });

  it('leaves every other path to the host', async () => {
    const { url } = await inspect();
    expect((await fetch(`${url}/healthz`)).status).to.equal(200);
    expect(await refusalOf(await fetch(`${url}/inspectors`))).to.deep.equal({ status: 404, code: 'HTTP.404' });
  });
});
