export { type ChatChannel, chatChannel, type SendFate } from './converse/chat-channel.ts';
export { commandWords } from './converse/command-words.ts';
export { Chat, type ConverseOptions, converse, type Span } from './converse/converse.ts';
export { type Examinable, expectInvariants } from './converse/expect-invariants.ts';
export { expectReplays } from './converse/expect-replays.ts';
export { type After, Exchange, type Heard } from './converse/exchange.ts';
export { agreesWithMemory } from './store-contract/model-contract.ts';
export { durableStoreContract, storeContract } from './store-contract/store-contract.ts';
export type { DurableStoreUnderTest, StoreUnderTest, TestRunner } from './store-contract/store-under-test.ts';
