import { expect } from 'chai';
import { readEnv } from '../src/env.ts';

describe('the environment', () => {
  const problemsOf = (source: Record<string, string>): readonly string[] => {
    const read = readEnv(source);
    return 'problems' in read ? read.problems : [];
  };
  const whatsapp = {
    WHATSAPP_PHONE_NUMBER_ID: '1065',
    WHATSAPP_ACCESS_TOKEN: 'token-that-is-secret',
    WHATSAPP_APP_SECRET: 'one,two',
    WHATSAPP_VERIFY_TOKEN: 'verify',
  };

  it('needs nothing to start embedded', () => {
    const read = readEnv({ PATH: '/usr/bin', EMPTY: '' });
    expect('env' in read && read.env).to.include({ HOST: '127.0.0.1', PORT: 3000, DATABASE_URL: 'sqlite:./data/samvad.db', ROLE: 'all' });
  });

  it('names every wrong variable in a line of its own, with an example', () => {
    const problems = problemsOf({ PORT: 'eighty', COALESCE_MS: '-1', TIME_ZONE: 'Mars/Olympus', LOG_LEVEL: 'loud' });
    expect(problems).to.have.length(4);
    for (const name of ['PORT', 'COALESCE_MS', 'TIME_ZONE', 'LOG_LEVEL']) {
      expect(problems.filter((line) => line.startsWith(`${name} `) && line.includes('example: '))).to.have.length(1);
    }
  });

  it('never repeats a given value', () => {
    const problems = problemsOf({
      ...whatsapp,
      WHATSAPP_PHONE_NUMBER_ID: 'secret-by-mistake',
      DATA_KEYS: 'c2hvcnQ=',
      ADMIN_TOKEN: 'short',
    });
    expect(problems.join('\n')).not.to.match(/secret-by-mistake|c2hvcnQ|short\b(?!er)/);
    expect(problems).to.have.length(3);
  });

  it('takes the WhatsApp variables together or not at all', () => {
    expect(problemsOf(whatsapp)).to.deep.equal([]);
    const { WHATSAPP_APP_SECRET: _left, ...three } = whatsapp;
    expect(problemsOf(three).join()).to.match(/^WHATSAPP_APP_SECRET is missing/);
  });

  it('accepts two app secrets while one is changed', () => {
    const read = readEnv(whatsapp);
    expect('env' in read && read.env.WHATSAPP_APP_SECRET).to.deep.equal(['one', 'two']);
  });

  it('demands a token and keys as soon as the host can be reached from outside', () => {
    const problems = problemsOf({ HOST: '0.0.0.0' });
    expect(problems.map((line) => line.split(' ')[0])).to.deep.equal(['ADMIN_TOKEN', 'DATA_KEYS']);
  });

  it('refuses clock control unless everything is on loopback', () => {
    expect(problemsOf({ CLOCK_CONTROL: '1' })).to.deep.equal([]);
    expect(problemsOf({ CLOCK_CONTROL: '1', ...whatsapp }).join()).to.match(/^CLOCK_CONTROL/);
    expect(problemsOf({ CLOCK_CONTROL: '1', ...whatsapp, WHATSAPP_GRAPH_URL: 'http://127.0.0.1:9/v23.0' })).to.deep.equal([]);
  });

  it('refuses other roles than all on SQLite', () => {
    expect(problemsOf({ ROLE: 'worker' }).join()).to.match(/^ROLE/);
    expect(problemsOf({ ROLE: 'worker', DATABASE_URL: 'mysql://u:p@127.0.0.1/s' })).to.deep.equal([]);
  });
});
