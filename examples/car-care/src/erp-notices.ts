import type { NoticeSource } from '@samvad/framework';
import type { FrappeGateways } from '@samvad/plugin-frappe';

/** The ERP's webhooks as news for the customer's mailbox: found by the mobile number, on the company's WhatsApp number. */
export const erpNotices = (frappe: Pick<FrappeGateways, 'webhook'>, phoneNumberId: string): NoticeSource => ({
  name: 'frappe',
  parse: (rawBody, headers) =>
    frappe.webhook.parse(rawBody, headers).map((notice) => ({
      key: `${notice.doctype}:${notice.name}:${notice.modified}`,
      subject: notice.doctype,
      name: notice.name,
      event: notice.event,
      fields: notice.fields,
      address: notice.mobile ? { channel: 'whatsapp', account: phoneNumberId, kind: 'phone', id: notice.mobile.replace(/^\+/, '') } : null,
    })),
});
