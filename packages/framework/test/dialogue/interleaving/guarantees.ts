import type { Command, Conversation, Prompt, Task } from '@samvad/framework';
import { isSettled } from '../../../src/dialogue/fill.ts';
import type { AskMove, Move } from '../../../src/dialogue/move.ts';
import { openToTalk } from './open-tasks.ts';
import type { CoreTalk, CoreTurn } from './core-talk.ts';

const isAsk = (move: Move): move is AskMove => move.move === 'ask';

/** What must hold after every turn of the core; throws an error that says what does not. */
export function expectGuarantees(turn: CoreTurn, talk: CoreTalk): void {
  const { before, after, moves, commands } = turn;
  const asks = moves.filter(isAsk);
  claim(asks.length <= 1, 'more than one question');
  if (turn.applied !== undefined && commands !== undefined && isSpoken(turn))
    claim(moves.length > 0 || isPatient(turn), 'the customer spoke and got no answer');
  for (const ask of asks) askedOnlyOpen(ask, after, talk);
  valuesKept(before, after);
  sourcesNamed(after);
  runsAgreed(turn, before.prompt);
  laddersBounded(after);
  everyActAnswered(turn);
  for (const ask of asks) repeatedForReason(ask, turn);
  oneFocus(after);
}

function claim(holds: boolean, text: string): asserts holds {
  if (!holds) throw new Error(text);
}

const isSpoken = ({ before, after }: CoreTurn): boolean => before !== after;

/** News that change nothing, and who asked for patience, get no answer of their own. */
const isPatient = ({ commands }: CoreTurn): boolean => commands.every(({ name }) => name === 'wait');

/** I9: no question for a slot that has a valid value. */
function askedOnlyOpen(ask: AskMove, state: Conversation, talk: CoreTalk): void {
  const task = state.tasks.find(({ id }) => id === ask.task);
  const flow = task && talk.catalogue.find(task.flow);
  if (!task || !flow?.slots[ask.slot]) return;
  claim(!isSettled(flow, task, ask.slot, state), `asks for ${ask.slot}, which is known`);
}

/** I10: what was collected does not vanish; only the customer's words or the company change it. */
function valuesKept(before: Conversation, after: Conversation): void {
  for (const task of before.tasks) {
    const now = after.tasks.find(({ id }) => id === task.id);
    claim(now !== undefined, `task ${task.id} is gone`);
    for (const slot of Object.keys(task.slots)) claim(now.slots[slot] !== undefined, `the value of ${slot} is gone`);
  }
}

/** I11: each value knows where it comes from. */
function sourcesNamed(state: Conversation): void {
  for (const task of state.tasks)
    for (const [slot, { source }] of Object.entries(task.slots))
      claim(source.messageId !== null || source.by === 'erp' || source.by === 'profile', `${slot} comes from nowhere`);
}

/** I14 and design idea 6: a write begins only by a yes to exactly what was shown last. */
function runsAgreed({ moves, commands, before }: CoreTurn, prompt: Prompt | null): void {
  for (const move of moves) {
    if (move.move !== 'run') continue;
    claim(prompt?.slot === 'confirm' && prompt.task === move.task, 'a run begins that no open summary asked for');
    claim(
      commands.some((command) => isYesTo(command, prompt)),
      'a run begins without a yes',
    );
    const task = before.tasks.find(({ id }) => id === move.task);
    claim(task?.status === 'confirming', `a run begins of a task that is ${task?.status ?? 'unknown'}`);
  }
}

const isYesTo = (command: Command, prompt: Prompt): boolean =>
  command.name === 'affirm' ||
  (command.name === 'choose' && command.prompt === prompt.id && prompt.options[command.option]?.binds.to === 'yes');

/** I16: no ladder above its last rung, and never the same question above it without something said beside it. */
function laddersBounded(state: Conversation): void {
  for (const task of state.tasks) for (const [slot, rung] of Object.entries(task.rungs)) claim(rung <= 4, `${slot} is on rung ${rung}`);
}

/** The same question comes again only a rung higher, after something said beside it, or because something else has moved. */
function repeatedForReason(ask: AskMove, { before, after, applied, texts, commands }: CoreTurn): void {
  claim(ask.rung < 4, `asks for ${ask.slot} on its last rung`);
  if (ask.task === null || before.prompt?.task !== ask.task || before.prompt.slot !== ask.slot) return;
  const was = before.tasks.find(({ id }) => id === ask.task);
  const now = after.tasks.find(({ id }) => id === ask.task);
  const rose = (now?.rungs[ask.slot] ?? 0) > (was?.rungs[ask.slot] ?? 0);
  const moved = JSON.stringify(said(was)) !== JSON.stringify(said(now));
  const goesOn = applied.acts.length > 0 || applied.accepted.some(({ name }) => name === 'resume') || before.focus !== after.focus;
  claim(rose || moved || goesOn, `asks for ${ask.slot} again for no reason after ${JSON.stringify(commands)}`);
  claim(
    texts.at(-1) !== before.prompt.text || applied.acts.length > 0,
    `asks for ${ask.slot} again in the same words: ${before.prompt.text}`,
  );
}

const said = (task: Task | undefined): unknown => task && [task.slots, task.mentions, task.declined, task.skipped, task.quotes, task.phase];

/** Acts that are answered in words of their own. */
const SPOKEN: ReadonlySet<string> = new Set(
  'thanks bye smalltalk emoji question outOfScope complain cancelled unchanged stopping'.split(' '),
);

/** Whatever a message does beside answering is acted on or acknowledged, however many acts it has. */
function everyActAnswered({ applied, moves }: CoreTurn): void {
  for (const { act } of applied.acts) {
    if (!SPOKEN.has(act)) continue;
    const told = moves.some((move) => move.move === 'tell' && move.text.key.startsWith(`samvad:${act}`));
    claim(told, `nothing is said to ${act}`);
  }
  for (const { command, reason } of applied.rejected) claim(reason !== '', `${command.name} is refused without a reason`);
}

/** Only one task is talked about, and it is the one in focus. */
function oneFocus(state: Conversation): void {
  const open = state.tasks.filter(openToTalk);
  claim(
    open.every(({ id }) => id === state.focus),
    `tasks outside of focus are open: ${open.map((task: Task) => `${task.id} ${task.status}`).join(', ')}`,
  );
}
