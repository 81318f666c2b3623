import { expect } from 'chai';
import { json, startSite } from './site.ts';
import { bearing, GUEST, holdsTo, type Vector, WHO_AM_I } from './vectors.ts';

const VECTORS: readonly Vector[] = [
  {
    no: 1,
    title: 'ping without credentials',
    ask: (site) => site.ask('/api/method/ping', GUEST),
    status: 200,
    check: ({ text }) => expect(text).to.equal('{"message":"pong"}'),
  },
  {
    no: 2,
    title: 'ping in v2',
    ask: (site) => site.ask('/api/v2/method/ping', GUEST),
    status: 200,
    check: ({ body }) => expect(body.data).to.equal('pong'),
  },
  {
    no: 3,
    title: 'a resource without credentials',
    ask: (site) => site.ask('/api/resource/ToDo', GUEST),
    status: 403,
    excType: 'PermissionError',
  },
  {
    no: 4,
    title: 'who am I',
    ask: (site) => site.ask(WHO_AM_I),
    status: 200,
    check: ({ body }) => expect(body.message).to.equal('samvad@example.com'),
  },
  {
    no: 5,
    title: 'a wrong secret',
    ask: (site) => site.ask(WHO_AM_I, bearing(`token ${site.env.FRAPPE_API_KEY}:wrong`)),
    status: 401,
    excType: 'AuthenticationError',
    check: ({ body }) => {
      expect(body).not.to.have.property('_server_messages');
      expect(body.exception).to.equal('frappe.exceptions.AuthenticationError');
    },
  },
  {
    no: 6,
    title: 'an unknown key',
    ask: (site) => site.ask(WHO_AM_I, bearing('token who:cares')),
    status: 401,
    excType: 'AuthenticationError',
  },
  {
    no: 6,
    title: 'a token without colon',
    ask: (site) => site.ask(WHO_AM_I, bearing('token abc')),
    status: 401,
    excType: 'AuthenticationError',
  },
  {
    no: 6,
    title: 'an unknown bearer',
    ask: (site) => site.ask(WHO_AM_I, bearing('Bearer abc')),
    status: 401,
    excType: 'AuthenticationError',
  },
  {
    no: 6,
    title: 'a header of three words is a guest',
    ask: (site) => site.ask(WHO_AM_I, bearing('token a:b c')),
    status: 403,
    excType: 'PermissionError',
  },
  {
    no: 7,
    title: 'the pair as Basic',
    ask: (site) => site.ask(WHO_AM_I, bearing(`Basic ${btoa(`${site.env.FRAPPE_API_KEY}:${site.env.FRAPPE_API_SECRET}`)}`)),
    status: 200,
  },
  {
    no: 7,
    title: 'the scheme in any case',
    ask: (site) => site.ask(WHO_AM_I, bearing(`TOKEN ${site.env.FRAPPE_API_KEY}:${site.env.FRAPPE_API_SECRET}`)),
    status: 200,
  },
  {
    no: 8,
    title: 'Basic that is no base64',
    ask: (site) => site.ask(WHO_AM_I, bearing('Basic %%%')),
    status: 400,
    excType: 'InvalidAuthorizationToken',
  },
  {
    no: 43,
    title: 'a session without its CSRF token, even beside a key',
    async ask(site) {
      const login = await site.ask('/api/method/login', {
        ...json('POST', { usr: 'samvad@example.com', pwd: site.env.FRAPPE_API_SECRET }),
      });
      const cookie = /sid=[^;]+/.exec(login.headers.get('set-cookie') ?? '')?.[0] ?? '';
      expect((await site.ask(WHO_AM_I, { headers: { authorization: '', cookie } })).status).to.equal(200);
      return site.ask('/api/resource/ToDo', {
        ...json('POST', { description: 'x' }),
        headers: { cookie, 'content-type': 'application/json' },
      });
    },
    status: 400,
    excType: 'CSRFTokenError',
  },
  {
    no: 43,
    title: 'a login with a wrong password',
    ask: (site) => site.ask('/api/method/login', json('POST', { usr: 'samvad@example.com', pwd: 'x' })),
    status: 401,
    excType: 'AuthenticationError',
  },
];

holdsTo('who is let in', VECTORS, (site) => {
  it('shows no traceback where the site is set so, and says the class all the same', async () => {
    const quiet = await startSite({ tracebacks: false });
    const { body } = await quiet.ask(WHO_AM_I, bearing('token a:b'));
    await quiet.close();
    expect(body).to.deep.equal({ exc_type: 'AuthenticationError' });
    expect((await site().ask(WHO_AM_I, bearing('token a:b'))).body).to.have.property('exc');
  });
});
