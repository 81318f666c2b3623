import { codes } from '@samvad/framework';
import { expect } from 'chai';
import { errorPage, errorPages, PAGES } from '../error-pages/error-page.ts';
import { registry } from './shape-house.ts';

describe('the pages of fault codes', () => {
  const page = errorPage('ERP.TIMEOUT', registry['ERP.TIMEOUT'] ?? expect.fail('the registry lost its code'));

  it('say what happened, who acts, whether it is tried again and what to do', () => {
    expect(page).to.contain('# ERP.TIMEOUT\n\nThe ERP did not answer in time.\n');
    expect(page).to.contain('| Subsystem | `erp` |');
    expect(page).to.contain('| Severity | error |');
    expect(page).to.contain('| Retryable | yes');
    expect(page).to.contain('| Who acts | whoever runs the other side');
    expect(page).to.contain('## What to do\n\nLook at the load of the ERP.\n');
  });

  it('show a line of the log that can be read', () => {
    const [, line = ''] = /```json\n(.*)\n```/.exec(page) ?? [];
    expect(JSON.parse(line)).to.include({ level: 'error', msg: 'ERP.TIMEOUT the ERP did not answer in time' });
  });

  it('cover the whole registry and list it', () => {
    const pages = errorPages(codes);
    for (const code of Object.keys(codes)) {
      expect(pages.has(`${PAGES}/${code}.md`), code).to.equal(true);
      expect(pages.get(`${PAGES}/README.md`)).to.contain(`[${code}](${code}.md)`);
    }
  });
});
