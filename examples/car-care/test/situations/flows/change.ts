import { choice, plugin } from '@samvad/framework';

/** A change of a visit, in small: its question has “Cancel” among the answers. Stands in until the flows for it are there. */
export const change = plugin('change', {
  texts: {
    en: {
      'title.change': 'Change a visit',
      'action.title': 'change',
      'action.ask': 'Shall we move the visit, or call it off?',
      'action.rephrase': 'Please say whether it is to be another time or not at all.',
      'change.summary': '{{action}}: shall I pass that on?',
      'change.made': 'Passed on: {{action}}.',
    },
  },
});

const action = change.slot(choice({ name: 'action', key: 'action' }), {
  options: () => Promise.resolve(['Reschedule', 'Cancel'].map((title) => ({ action: title, title }))),
});

change.flow('change-visit', {
  version: 1,
  title: 'title.change',
  intent: {
    description: 'Something about a visit that is booked has to change.',
    examples: [
      'something about my visit has to change',
      'there is a change in my visit',
      'the visit needs a change',
      'I have to change the visit you have noted',
      'can the visit be changed',
    ],
  },
  slots: { action },
  confirm: { text: 'change.summary' },
  run: ({ done }) => Promise.resolve(done('change.made')),
});
