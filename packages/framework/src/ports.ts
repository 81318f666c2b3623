export type { TaskForecast } from './dialogue/forecast-tasks.ts';
export type { Forecast } from './runs/forecast.ts';
export type { RunForecast } from './runs/forecast-run.ts';
export type { Divergence, ReplayResult } from './turn/replay-turn.ts';
export type { Bot, DependencyHealth, UnderstoodText } from './app/bot.ts';
export type { WebhookHeaders } from './author/channel.ts';
export type { OperatorAnswer, OperatorRequest } from './pipeline/receive-operator.ts';
export { linesOf, packetOf, TURNS_SHOWN } from './dialogue/owner-packet.ts';
export type { WebhookAnswer } from './ports/webhook-answer.ts';
export { type AuditStore, checkInvariants, type InvariantOptions } from './invariants/check-invariants.ts';
export { invariants } from './invariants/all-invariants.ts';
export type { HeldWrite, OutsideEvidence, SeenSend } from './invariants/evidence.ts';
export type { Invariant, InvariantId, Violation, ViolationFacts } from './invariants/invariant.ts';
export { answerReads, type PlainReads } from './ports/answer-reads.ts';
export { type CallScope, callSignal, withinCall } from './ports/call-context.ts';
export {
  erasedChange,
  erasedEntry,
  erasedEvent,
  erasedJournal,
  erasedOutcome,
  erasedPayload,
  erasedPrompt,
  erasedTask,
  erasedTurn,
  type Tombstone,
} from './ports/erased.ts';
export type { Doorbell } from './ports/doorbell.ts';
export {
  HOLDS_BACK_MS,
  isPoison,
  mailboxDueAt,
  MOST_JOINED,
  POISON_CLAIM,
  takenTogether,
  type WaitingEvent,
} from './ports/mailbox-rules.ts';
export { chooseSend, higherRank, type OpenSend, type SendChoice, sendDueAt, takenBack } from './ports/outbox-rules.ts';
export type { BusinessTime, Lease } from './ports/lease.ts';
export type { OutboxEntry } from './ports/outbox-entry.ts';
export type {
  AcceptUnit,
  ClaimedRun,
  Sending,
  Store,
  StoredEvent,
  UnitName,
  Units,
} from './ports/store.ts';
export type {
  AuditedEvent,
  AuditedLetter,
  AuditedPrompt,
  AuditedRun,
  AuditedSend,
  AuditedTimer,
  AuditedTurn,
  ConversationAudit,
} from './ports/store-audit.ts';
export type {
  ConversationRow,
  DeadLetter,
  DueWork,
  OutboxRow,
  Page,
  PageRequest,
  StoredMedia,
  StoreReads,
  TurnRow,
} from './ports/store-reads.ts';
export type { CallRecord, CommitUnit, ConversationHead, NewRun, SlotChange, TurnRecord } from './ports/turn-unit.ts';
export type { FlowView, SlotView, Understander, Understanding, UnderstandRequest } from './ports/understander.ts';
export type { BuiltIn, Matter } from './understand/embedded/built-ins.ts';
export {
  type Classified,
  type Classifier,
  type LabelledLine,
  trainClassifier,
  type TrainOptions,
} from './understand/embedded/classifier.ts';
export type { TrainedFlow } from './understand/embedded/intents.ts';
export { OUT_OF_SCOPE, pickThreshold } from './understand/embedded/rejection.ts';
export { type EmbeddedOptions, embeddedUnderstander } from './understand/embedded-understander.ts';
