import { choice, plugin } from '@samvad/framework';

/** Collecting a car, in small: which gate to come to may change afterwards. Stands in until the booking's own change is there. */
export const collect = plugin('collect', {
  texts: {
    en: {
      'title.collect': 'Collect my car',
      'place.title': 'gate',
      'place.ask': 'Which gate shall the driver come to?',
      'place.rephrase': 'Please name the gate.',
      'place.invalid': 'There is no such gate.',
      'collect.summary': 'The driver comes to {{place}}. Shall I send him?',
      'collect.made': 'A driver comes to {{place}}.',
      'collect.changed': 'Noted: the driver comes to {{place}}. Nothing else changed.',
    },
    hi: {
      'title.collect': 'गाड़ी ले जाइए',
      'place.title': 'गेट',
      'place.ask': 'ड्राइवर किस गेट पर आए?',
      'place.rephrase': 'कृपया गेट बताइए।',
      'place.invalid': 'ऐसा कोई गेट नहीं है।',
      'collect.summary': 'ड्राइवर {{place}} पर आएगा। भेज दें?',
      'collect.made': 'ड्राइवर {{place}} पर आएगा।',
      'collect.changed': 'नोट किया: ड्राइवर {{place}} पर आएगा। और कुछ नहीं बदला।',
    },
  },
});

const place = collect.slot(choice({ name: 'place', key: 'place' }), {
  options: () => Promise.resolve(['Gate 1', 'Gate 4'].map((title) => ({ place: title, title }))),
});

collect.flow('collect-car', {
  version: 1,
  title: 'title.collect',
  intent: {
    description: 'A driver collects the car.',
    examples: [
      'collect my car',
      'send a driver to collect the car',
      'can a driver pick the car up',
      'please pick my car up from home',
      'I want my car collected',
    ],
  },
  slots: { place },
  confirm: { text: 'collect.summary' },
  run: ({ done }) => Promise.resolve(done('collect.made')),
  amend: { slots: ['place'], run: ({ done }) => Promise.resolve(done('collect.changed')) },
});
