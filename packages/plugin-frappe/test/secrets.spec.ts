import { inspect } from 'node:util';
import { frappe } from '@samvad/plugin-frappe';
import { expect } from 'chai';
import { faultOf, json, OPTIONS, scripted } from './site-under-test.ts';

describe('Frappe client: what is never told', () => {
  it('repeats neither credentials nor the words of the customer from what the site says', async () => {
    const { apiKey, apiSecret } = OPTIONS;
    const said = `Could not save Kavita Rao, +919833000001 with token ${apiKey}:${apiSecret}`;
    const { erp } = scripted([json({ exc_type: 'ValidationError', exception: `frappe.exceptions.ValidationError: ${said}` }, 417)]);
    const fault = await faultOf(erp.desk.saveCustomer({ mobile: '+919833000001', firstName: 'Kavita', lastName: 'Rao' }, 'rq'));
    expect(fault.message).to.equal('carcare.api.save_customer: 417 ValidationError: Could not save *** ***, *** with token ***:***');
    expect(inspect(fault, { depth: 9 })).not.to.match(/Kavita|9833000001|secret-of-test|key-of-test/);
  });
  it('says where an answer does not fit, not what it holds', async () => {
    const { erp } = scripted([json({ message: [{ customer: 'CUST-1', first_name: { given: 'Kavita' } }] })]);
    const fault = await faultOf(erp.desk.customers('+919833000001'));
    expect(fault.code).to.equal('ERP.SHAPE');
    expect(fault.message).to.match(/answer\.0\.first_name: .*expected string/);
    expect(inspect(fault, { depth: 9 })).not.to.contain('Kavita');
  });
  it('names an option that cannot be, without showing it', () => {
    const wrong = {
      apiKey: ['', 'with blank', 'a:b', 'line\nbreak'],
      apiSecret: ['', 'with blank', 'tab\t', 'ünïcode'],
      webhookSecret: ['', ' '],
      url: ['erp.example.com', 'ftp://erp', 'https://user:hunter2@erp'],
      timeZone: ['IST+5:30', ''],
    };
    for (const [name, values] of Object.entries(wrong))
      for (const value of values) {
        const make = (): unknown => frappe({ ...OPTIONS, [name]: value });
        expect(make, `${name}=${value}`).to.throw().with.property('code', 'CONFIG.ENV');
        if (value.trim() && name !== 'timeZone') expect(make).to.throw(new RegExp(`Frappe: ${name}(?!.*${value.slice(0, 8)})`, 's'));
      }
  });
  it('sends a token and no cookies, and follows no redirect', async () => {
    const { erp, requests } = scripted([json({ message: [] }, 200, { 'set-cookie': 'sid=abc' }), json({ message: [] })]);
    await erp.catalogue.areas();
    await erp.catalogue.areas();
    for (const { init } of requests) {
      expect(init.headers).to.include({ authorization: 'token key-of-test:secret-of-test', accept: 'application/json' });
      expect(Object.keys(init.headers ?? {}).map((name) => name.toLowerCase())).not.to.include('cookie');
      expect([init.method, init.redirect]).to.deep.equal(['POST', 'manual']);
    }
  });
});
