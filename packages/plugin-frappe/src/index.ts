export { type FrappeGateways, frappe } from './frappe.ts';
export type { OperationName } from './mapping/operations.ts';
export { parseMapping, readMapping } from './mapping/read-mapping.ts';
export type { Binding, FrappeMapping, MethodBinding, ResourceBinding } from './mapping/schema.ts';
export type { FrappeOptions } from './options.ts';
export type { SiteState } from './probe.ts';
export type { FrappeNotice } from './webhook/notice.ts';
export type { FrappeWebhook } from './webhook/webhook.ts';
