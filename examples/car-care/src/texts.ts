import { plugin } from '@samvad/framework';

/** The company's own words where they differ from the framework's. */
export const appTexts = plugin('samvad', {
  texts: {
    en: {
      'menu.greeting': 'Hello, this is Car Care! We wash and service your car at your home. How can I help you?',
      privacy: 'We use what you write only to serve you. More: {{link}}',
    },
    hi: {
      'menu.greeting': 'नमस्ते, यह कार केयर है! हम आपके घर आकर गाड़ी धोते और सर्विस करते हैं। क्या मदद चाहिए?',
      privacy: 'आपकी बातें केवल आपकी सेवा के लिए हैं। और जानिए: {{link}}',
    },
    'hi-Latn': {
      'menu.greeting': 'Namaste, yeh Car Care hai! Hum aapke ghar aakar gaadi dhote aur service karte hain. Kya madad chahiye?',
      privacy: 'Aapki baatein sirf aapki service ke liye hain. Aur jaaniye: {{link}}',
    },
  },
});
