import { editState, type Recorded } from '../recorded-conversation.ts';
import { one, turn, type Plant } from './plant.ts';

/** Plants for what is talked about: I9 to I11, I14, I16. */
export const talkPlants: readonly Plant[] = [
  // I9
  [
    'a question whose answer is known',
    (r) => void turn(r, 11).decisions.push({ ...structuredClone(one(turn(r, 7).decisions, 0)) }),
    'I9 A question was put though its answer was known.',
  ],
  // I10
  ['a line of the history that is missing', (r) => void (turn(r, 8).slotChanges = []), 'I10 The history of a slot has a gap.'],
  [
    'a value that was taken away',
    (r) => {
      turn(r, 14).slotChanges = [
        { ...structuredClone(one(turn(r, 10).slotChanges, 0)), before: one(turn(r, 10).slotChanges, 0).after, after: null },
      ];
      editState(r, ({ tasks }) => void delete one(tasks, 0).slots['time']);
    },
    'I10 A value was taken away and nobody asked for it.',
  ],
  [
    'a state without a value',
    (r) => editState(r, ({ tasks }) => void delete one(tasks, 0).slots['time']),
    'I10 The state holds another value than the history of a slot ends with.',
  ],
  [
    'a task that is gone',
    (r) => editState(r, (state) => void (state.tasks = [])),
    'I10 A task is neither in the state nor in the archive.',
    'I20 A run belongs to a task of another conversation.',
  ],
  [
    'a state that cannot be read',
    (r) => editState(r, (state) => void Object.assign(state, { persons: 7 })),
    'I10 The state cannot be read.',
  ],
  // I11
  [
    'a value from a message that never came',
    (r) => source(r, { messageId: 'in-999' }),
    'I11 A value names a message that this mailbox never got.',
  ],
  ['a value from no message', (r) => source(r, { messageId: null }), 'I11 A value that a customer gave names no message.'],
  ['words that nobody said', (r) => source(r, { quote: 'a Porsche' }), 'I11 The words of a value are not in its message.'],
  [
    'words of another message',
    (r) => {
      source(r, { quote: 'thanks' });
      one(r.audit.inbox, -1).turnId = turn(r, 11).id;
    },
    'I2 An event names another turn than the one that handled it.',
    'I11 The words of a value are in another message than the one it names.',
  ],
  ['a value without words', (r) => source(r, { quote: ' ' }), 'I11 A value that was said has no words.'],
  ['a message for what the company knew', (r) => source(r, { by: 'erp' }), 'I11 A value that no message gave names one.'],
  // I14
  [
    'a press taken for another option',
    (r) => void (one(turn(r, 10).understanding.commands, 0).option = 2),
    'I14 A press was taken for another option than the one that was pressed.',
  ],
  [
    'a press that nothing offered',
    (r) => void (r.audit.prompts = r.audit.prompts.filter(({ prompt }) => prompt.slot !== 'time')),
    'I14 A choice was taken that no question of this conversation offered.',
  ],
  [
    'an old yes',
    (r) => {
      const { prompt } = one(
        r.audit.prompts.filter((each) => each.prompt.slot === 'confirm'),
        0,
      );
      const [command] = turn(r, 10).understanding.commands;
      Object.assign(one(turn(r, 10).inputs, 0).content, { id: `v1.${prompt.id}.0` });
      Object.assign(command, { prompt: prompt.id, option: 0 });
    },
    'I14 A press on a question that was over was taken as if it were open.',
  ],
  // I16
  [
    'the same question three times',
    (r) => {
      for (const seq of [4, 5, 6]) Object.assign(one(turn(r, seq).decisions, 0), { rung: 0, options: [] });
    },
    'I16 The same was asked again and again and nobody noticed.',
  ],
  [
    'a last rung without a way out',
    (r) => {
      Object.assign(one(turn(r, 6).decisions, 0), { rung: 4, options: [] });
    },
    'I16 A question on the last rung offers no way out.',
  ],
  [
    'a ladder without an end',
    (r) => void (one(turn(r, 6).decisions, 0).rung = 5),
    'I16 A question was put on a rung that its ladder does not have.',
  ],
  [
    'no progress that is not marked',
    (r) => editState(r, (state) => void (state.noProgress = 3)),
    'I16 A conversation that makes no progress is not marked as stuck.',
  ],
];

/** Changes the source of the car's last value, in the history and in the state. */
function source(recorded: Recorded, to: object): void {
  Object.assign(one(turn(recorded, 11).slotChanges, 0).after?.source ?? {}, to);
  editState(recorded, ({ tasks }) => void Object.assign(one(tasks, 0).slots['car']?.source ?? {}, to));
}
