import { answerTo } from './answer-to.ts';
import { expectGuarantees } from './guarantees.ts';
import type { CoreTalk, CoreTurn } from './core-talk.ts';
import { isUnfinished } from './open-tasks.ts';

/** Questions a task may cost beside those for its open slots: taking it up, its summary, and one for a change on the way. */
const BESIDE = 3;
const MOST_TURNS = 500;

/** How many questions it took to finish everything, and how many it may take. */
export interface Finished {
  readonly questions: number;
  readonly allowed: number;
}

/** A customer who answers each question as it is put, until everything is finished; the company answers and makes all. */
export function finish(talk: CoreTalk): Finished {
  talk.down = false;
  talk.taken = [];
  const unfinished = talk.state.tasks.filter(isUnfinished);
  const allowed = unfinished.reduce((sum, task) => sum + BESIDE + Object.keys(talk.catalogue.find(task.flow)?.slots ?? {}).length, 1);
  let questions = 0;
  for (let turns = 0; talk.state.tasks.some(isUnfinished); turns += 1) {
    if (turns > MOST_TURNS) return { questions: Number.POSITIVE_INFINITY, allowed };
    const turn = next(talk);
    expectGuarantees(turn, talk);
    questions += turn.moves.filter((move) => move.move === 'ask').length;
  }
  return { questions, allowed };
}

function next(talk: CoreTalk): CoreTurn {
  const [task] = [...talk.running.keys()];
  if (task !== undefined) {
    const text = { key: 'wash:made', params: { booking: 'B-9' } };
    return talk.ends(task, { is: 'done', facts: { booking: 'B-9' }, text, learned: {}, made: {} });
  }
  const prompt = talk.state.prompt;
  return talk.say(prompt ? [answerTo(prompt)] : [{ name: 'resume' }]);
}
