export { type Binding, bind } from './app/binding.ts';
export type { BotOptions, Probe } from './app/bot-options.ts';
export type { Bot } from './app/bot.ts';
export { createBot } from './app/create-bot.ts';
export type { Channel, ChannelLimits, DeliveryRank, DeliveryStatus, Outgoing, ParsedWebhook, SendResult } from './author/channel.ts';
export { type PluginParts, plugin } from './author/declare-plugin.ts';
export type { Flow, FlowMigration, Intent, Quote, QuoteDeclaration, Repeat, RunContext, StepOptions, TaskValues } from './author/flow.ts';
export type {
  CallContext,
  CallMiddleware,
  MiddlewareDeclaration,
  ReceiveContext,
  ReceiveMiddleware,
  ReceiveResult,
  TurnContext,
  TurnMiddleware,
  TurnResult,
} from './author/middleware.ts';
export type { FlowOptions, Gateways, HandOffOptions, Plugin, PluginAuthor, SlotOptions, TypedRun } from './author/plugin.ts';
export type { DeskNews, HandOffPacket, TalkLine } from './author/hand-off.ts';
export type { News, NewsPurpose, NoticeHandler, NoticeOptions, Telling } from './author/notice-handler.ts';
export type { Notice, NoticeSource } from './author/notice-source.ts';
export type { OfferDeclaration, OfferOptions } from './author/offer.ts';
export type { Needs, PersonView, QueryContext, Saved, Slot, SlotDeclaration, ValueOf, ValuesOf, Verdict } from './author/slot.ts';
export type { ExtractContext, Found, Offer, SettleContext, Settled, ShowContext, SlotType, Texts } from './author/slot-type.ts';
export type { KeyOf, KeyParams, ParamNames, ParamsOf, TextArguments } from './author/text-keys.ts';
export { OVERDUE_FACT } from './dialogue/offer-gate.ts';
export { type CallSite, type CapturedSite, captureSite, readFrames } from './kernel/call-site.ts';
export { type Chance, newId, seededChance, systemChance } from './kernel/chance.ts';
export { type Clock, isoTime, type MovableClock, movableClock, systemClock } from './kernel/clock.ts';
export { codes, type FaultCode } from './kernel/codes.ts';
export type { Blame, CodeEntry, Subsystem } from './kernel/codes/code-entry.ts';
export { compose, type Layer } from './kernel/compose.ts';
export { type FailpointName, type Failpoints, failpointNames, noFailpoints } from './kernel/failpoints.ts';
export {
  type CauseRecord,
  Fault,
  type FaultOptions,
  type FaultPlace,
  type FaultRecord,
  maskText,
  recordFault,
  toFault,
} from './kernel/fault.ts';
export { type ConversationId, idOf, type PersonId, type PromptId, type RunId, type TaskId, type TurnId } from './kernel/ids.ts';
export { type LogFields, type Logger, silentLogger } from './kernel/logger.ts';
export { type Meter, silentMeter } from './kernel/meter.ts';
export { type Port, type Provided, port } from './kernel/port.ts';
export { type Cancel, deadline, processTimers, type Timers } from './kernel/timers.ts';
export { type SpanAttributes, silentTracer, type Tracer } from './kernel/tracer.ts';
export { Command, type CommandName, type CommandNamed } from './model/command.ts';
export { Address, addressKey, Choice, InboundContent, MediaRef, OutboundContent } from './model/content.ts';
export { Conversation, newConversation, Person } from './model/conversation.ts';
export { type ReadConversation, readConversation } from './model/migrations/read-conversation.ts';
export { Emotion, neutral, Severity } from './model/emotion.ts';
export { type EventOf, isText, MailboxEvent, OperatorAct } from './model/event.ts';
export { DeskHours, type HandOffReason } from './model/hand-off.ts';
export { HeldItem, ProactiveItem, Purpose } from './model/outbound.ts';
export { RunOutcome, TextRef } from './model/outcome.ts';
export { Prompt, PromptOption, readWireId, wireId } from './model/prompt.ts';
export { isKnown, Mention, SlotValue, ValueSource } from './model/slot-value.ts';
export { isOpen, Task, TaskStatus } from './model/task.ts';
export { type BotSettings, defaultSettings } from './turn/settings.ts';
// Slot types.
export { AddressValue, ServedArea } from './author/slot-types/address/address-mention.ts';
export type { CountryProfile } from './author/slot-types/address/country-profile.ts';
export { india } from './author/slot-types/address/india.ts';
export { addressIn, postalAddress } from './author/slot-types/address/postal-address.ts';
export { ChoiceMention, type ChoiceOptions, type ChoiceValue, choice } from './author/slot-types/choice/choice.ts';
export { type FreeTextOptions, freeText, text } from './author/slot-types/free-text.ts';
export { Amount, showAmount } from './author/slot-types/money/amount.ts';
export { money, moneyIn } from './author/slot-types/money/money.ts';
export { firstName, lastName } from './author/slot-types/name/person-name.ts';
export { phone, phoneOf } from './author/slot-types/phone.ts';
export { Photo, type PhotoOptions, paymentProof, photo, photoOf } from './author/slot-types/photo.ts';
export { VisitValue } from './author/slot-types/visit/visit-value.ts';
export { visit } from './author/slot-types/visit/visit.ts';
export { yesNo } from './author/slot-types/yes-no.ts';
// Tools for extractors of other slot types.
export { isOrdinaryWord } from './author/slot-types/ordinary-word.ts';
export { type Part, readParts, wordsOf } from './author/slot-types/reading/parts.ts';
export { isDevanagari, type Sound, soundAlike, soundOf, spellOut } from './author/slot-types/reading/sound.ts';
export { wordMap, wordSet } from './author/slot-types/reading/word-lists.ts';
export { foldDigits, foldWord, foundAt, isTypoOf, joinInitials, readWords, type Word } from './author/slot-types/reading/words.ts';
