import { timeOf } from '../kernel/clock.ts';
import type { Conversation } from '../model/conversation.ts';
import type { Emotion, Severity } from '../model/emotion.ts';
import type { Task } from '../model/task.ts';

/** How texts sound: a text that has words under its key with `.angry` or `.anxious` behind it is said with these. */
export type Tone = 'plain' | 'angry' | 'anxious';

/** What a feeling changes, whatever is talked about; all of it is decided here and nowhere else. */
export interface EmotionPolicy {
  readonly tone: Tone;
  /** Whether something that was not asked for may be offered. */
  readonly offers: boolean;
  /** Whether an apology is due, once in an incident. */
  readonly apology: 'angry' | 'frustrated' | null;
  /** Answers that moved nothing, on one question, before a person is called; 1 to 4. */
  readonly patience: number;
}

/** What a flow is about, as far as feelings matter: trouble and money are not talked over for long. */
export type FlowMood = 'trouble' | 'money' | 'other';

const TROUBLE: ReadonlySet<string> = new Set(['complain', 'cancel-booking']);
const MONEY: ReadonlySet<string> = new Set(['pay']);

/** What a flow of this name is about. */
export const moodOf = (flow: string): FlowMood => (TROUBLE.has(flow) ? 'trouble' : MONEY.has(flow) ? 'money' : 'other');

/** Weaker feelings change nothing. */
const FELT = 0.35;

const CALM: EmotionPolicy = { tone: 'plain', offers: true, apology: null, patience: 4 };

/** The feelings that change something, by what is talked about. */
const TABLE: Readonly<Record<Emotion['label'], Readonly<Record<FlowMood, EmotionPolicy>>>> = {
  neutral: { trouble: CALM, money: CALM, other: CALM },
  happy: { trouble: CALM, money: CALM, other: CALM },
  confused: {
    trouble: { ...CALM, offers: false, patience: 3 },
    money: { ...CALM, offers: false, patience: 3 },
    other: { ...CALM, offers: false },
  },
  anxious: {
    trouble: { tone: 'anxious', offers: false, apology: null, patience: 3 },
    money: { tone: 'anxious', offers: false, apology: null, patience: 3 },
    other: { tone: 'anxious', offers: false, apology: null, patience: 4 },
  },
  frustrated: {
    trouble: { tone: 'angry', offers: false, apology: 'frustrated', patience: 2 },
    money: { tone: 'angry', offers: false, apology: 'frustrated', patience: 2 },
    other: { tone: 'angry', offers: false, apology: 'frustrated', patience: 3 },
  },
  angry: {
    trouble: { tone: 'angry', offers: false, apology: 'angry', patience: 1 },
    money: { tone: 'angry', offers: false, apology: 'angry', patience: 2 },
    other: { tone: 'angry', offers: false, apology: 'angry', patience: 2 },
  },
};

/** What follows from how the customer sounds, in a flow or outside all (`null`). */
export const emotionPolicy = ({ label, intensity }: Emotion, flow: string | null): EmotionPolicy =>
  intensity < FELT ? CALM : TABLE[label][flow === null ? 'other' : moodOf(flow)];

/** An incident is over, and the next one is worth an apology again, when so long nobody apologised. */
const INCIDENT_MS = 24 * 3_600_000;

/** Whether an apology was said in this incident already: it is not said with each message. */
export const hasApologised = ({ apologisedAt }: Pick<Conversation, 'apologisedAt'>, now: number): boolean =>
  apologisedAt !== null && now - timeOf(apologisedAt) < INCIDENT_MS;

const WEIGHT: Readonly<Record<Emotion['label'], number>> = { neutral: 0, happy: 0, confused: 0.2, anxious: 0.5, frustrated: 0.7, angry: 1 };
const HIGH = 0.6;
const MEDIUM = 0.3;

/** How grave a matter is by how the customer has sounded since the task began: the strongest feeling counts, also when a calm yes ends it. */
export function severityOf({ feelings, emotion }: Pick<Conversation, 'feelings' | 'emotion'>, task: Pick<Task, 'createdAt'>): Severity {
  const since = timeOf(task.createdAt);
  // What was felt when the task began is the last change before it.
  const from = feelings.findLastIndex(({ at }) => timeOf(at) <= since);
  const felt: readonly Emotion[] = [...feelings.slice(Math.max(0, from)), emotion];
  const strongest = Math.max(...felt.map(({ label, intensity }) => WEIGHT[label] * intensity));
  return strongest >= HIGH ? 'high' : strongest >= MEDIUM ? 'medium' : 'low';
}
