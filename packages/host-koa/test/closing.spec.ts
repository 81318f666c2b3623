import { Fault, silentLogger } from '@samvad/framework';
import { createHost } from '@samvad/host-koa';
import { expect } from 'chai';
import { rawClient } from './raw-client.ts';
import { closeServed, fakeBot, serve } from './served.ts';

describe('closing the host', () => {
  afterEach(closeServed);

  const waiting = () => {
    const { promise: stored, resolve: store } = Promise.withResolvers<{ status: 200 }>();
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const bot = fakeBot({
      webhook: async () => {
        arrive();
        return stored;
      },
    });
    return { bot, arrived, store: () => store({ status: 200 }) };
  };

  it('lets a request under way end, then hangs up', async () => {
    const { bot, arrived, store } = waiting();
    const { url, host } = await serve({ bot });
    const answer = fetch(`${url}/webhooks/whatsapp`, { method: 'POST', body: '{}' });
    await arrived;
    const closed = host.close();
    store();
    expect((await answer).headers.get('connection')).to.equal('close');
    await closed;
    expect(await fetch(url).catch(() => 'refused')).to.equal('refused');
  });

  it('does not wait for idle connections', async () => {
    const { port, host } = await serve({ limits: { idleMs: 60_000, closingMs: 60_000 } });
    const client = await rawClient(port);
    client.send('GET /healthz HTTP/1.1\r\nHost: bot\r\n\r\n');
    await client.until(/"alive"/);
    await host.close();
    await client.ended();
  });

  it('hangs up after a request that was half said when it began to close', async () => {
    const { port, host } = await serve({ limits: { idleMs: 60_000, closingMs: 60_000 } });
    const client = await rawClient(port);
    client.send('GET /healthz HTTP/1.1\r\nHost: bot\r\n\r\nGET /readyz HTTP/1.1\r\nHo');
    await client.until(/"alive"/);
    const closed = host.close();
    client.send('st: bot\r\n\r\n');
    expect(await client.until(/"ready"/)).to.match(/Connection: close[\s\S]+"ready":true/);
    await closed;
  });

  it('loses patience with a request that does not end', async () => {
    const { bot, arrived } = waiting();
    const { port, host } = await serve({ bot, limits: { closingMs: 30 } });
    const client = await rawClient(port);
    client.send('POST /webhooks/whatsapp HTTP/1.1\r\nHost: bot\r\nContent-Length: 2\r\n\r\n{}');
    await arrived;
    await host.close();
    expect(await client.ended()).to.equal('');
  });

  it('may be asked for twice, and before it ever listened', async () => {
    const { host } = await serve();
    await Promise.all([host.close(), host.close()]);
    await createHost({ bot: fakeBot(), logger: silentLogger }).close();
  });

  it('says which port cannot be had', async () => {
    const { port } = await serve();
    const late = createHost({ bot: fakeBot(), logger: silentLogger });
    const thrown: unknown = await late.listen(port, '127.0.0.1').catch((error: unknown) => error);
    expect(Fault.is(thrown) && thrown.code).to.equal('CONFIG.ENV');
    expect(Fault.is(thrown) && thrown.message).to.contain(`PORT ${port} on HOST 127.0.0.1`);
    await late.close();
  });
});

describe('the security headers', () => {
  afterEach(closeServed);

  it('let pages run their own scripts only, and a page may be stricter', async () => {
    const { url } = await serve({
      mounts: [
        async (ctx, next) => {
          if (ctx.path !== '/strict') return next();
          ctx.set('Content-Security-Policy', "default-src 'none'");
          ctx.body = '<html></html>';
        },
      ],
    });
    const policy = (await fetch(`${url}/healthz`)).headers.get('content-security-policy');
    expect(policy).to.match(/default-src 'self'/);
    expect(policy).not.to.match(/unsafe-inline|unsafe-eval|\*/);
    expect((await fetch(`${url}/strict`)).headers.get('content-security-policy')).to.equal("default-src 'none'");
  });
});
