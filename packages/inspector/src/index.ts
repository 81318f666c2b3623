export { type InspectorControls, type InspectorOptions, inspectorApi } from './inspector-api.ts';
export type { ConversationItem } from './views/conversation-item.ts';
export type { AskingView, ConversationView, TaskView } from './views/conversation-view.ts';
export type { DeadLetterView } from './views/dead-letter-view.ts';
export type { HandOffView } from './views/hand-off-view.ts';
export type { SlotView } from './views/slot-view.ts';
export type { SlotChangeView, TurnView } from './views/turn-view.ts';
