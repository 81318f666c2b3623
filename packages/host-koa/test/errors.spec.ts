import { Fault, type LogFields, silentLogger } from '@samvad/framework';
import { expect } from 'chai';
import { closeServed, fakeBot, refusalOf, serve } from './served.ts';

describe('an error of a request', () => {
  afterEach(closeServed);

  const logging = () => {
    const lines: (LogFields & { message: string })[] = [];
    const note = (message: string, fields: LogFields = {}): void => void lines.push({ message, ...fields });
    return { lines, logger: { ...silentLogger, error: note } };
  };

  it('of our own is a 500 that tells a stranger nothing and the log where it came from', async () => {
    const { lines, logger } = logging();
    const bot = fakeBot({
      webhook: async () => {
        throw new TypeError('cannot read +91 98765 43210');
      },
    });
    const { url } = await serve({ bot, logger });
    const answer = await fetch(`${url}/webhooks/whatsapp`, { method: 'POST', body: '{}' });
    expect(await answer.clone().text()).not.to.contain('cannot read');
    expect(await refusalOf(answer)).to.deep.equal({ status: 500, code: 'HTTP.500' });
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.include({ method: 'POST', path: '/webhooks/whatsapp', error: 'cannot read ***10', code: 'TypeError' });
    expect(lines[0]?.['at']).to.match(/^packages\/host-koa\/test\/errors\.spec\.ts:\d+$/);
  });

  it('that may pass is a 503 with the code of its fault', async () => {
    const bot = fakeBot({
      webhook: async () => {
        throw new Fault('STORE.CONNECTION', 'no route to 10.0.0.7', { operation: 'store.accept' });
      },
    });
    const { url } = await serve({ bot });
    const answer = await fetch(`${url}/webhooks/whatsapp`, { method: 'POST', body: '{}' });
    expect(await answer.clone().text()).not.to.contain('10.0.0.7');
    expect(await refusalOf(answer)).to.deep.equal({ status: 503, code: 'STORE.CONNECTION' });
  });

  it('does not end the process, whatever was thrown', async () => {
    const oddities: unknown[] = [null, 'words', Object.create(null), Symbol('odd')];
    const mount = () => {
      throw oddities.pop();
    };
    const { url } = await serve({ mounts: [mount] });
    for (let left = oddities.length; left > 0; left -= 1) expect((await fetch(url)).status).to.equal(500);
  });

  it('of a mounted page keeps the status the page chose', async () => {
    const { url } = await serve({ mounts: [(ctx) => ctx.throw(418, 'a teapot')] });
    expect(await refusalOf(await fetch(`${url}/anything`))).to.deep.equal({ status: 418, code: 'HTTP.418' });
  });

  it('hides the telephone number in a path from the log', async () => {
    const { lines, logger } = logging();
    const mount = () => {
      throw new Error('broken');
    };
    const { url } = await serve({ mounts: [mount], logger });
    await fetch(`${url}/inspector/api/conversations/whatsapp%3A106540352242922%3A919876543210`);
    expect(JSON.stringify(lines)).not.to.contain('919876543210');
  });

  it('is a 404 where nothing is served, and a 405 that names the methods there are', async () => {
    const { url } = await serve();
    expect(await refusalOf(await fetch(`${url}/nowhere`))).to.deep.equal({ status: 404, code: 'HTTP.404' });
    const wrong = await fetch(`${url}/healthz`, { method: 'DELETE' });
    expect(wrong.headers.get('allow')).to.equal('HEAD, GET');
    expect(await refusalOf(wrong)).to.deep.equal({ status: 405, code: 'HTTP.405' });
  });
});
