export { type BusinessHours, businessHours } from './business-hours.ts';
export { HandOffDesk } from './desk.ts';
export { handoff } from './hand-off.ts';
