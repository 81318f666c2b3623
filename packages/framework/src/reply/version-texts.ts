/** What is said when the code has changed in the middle of a conversation. */
export const versionTexts = {
  en: {
    version:
      'We are changing our system at this moment, so my answer has to wait a little. Your message is kept, and our team has been told.',
    barred: 'One thing we had begun cannot go on here just now, because we are changing it. All you told me is kept.',
    'barred.flow': '{{flow}}: this cannot go on here just now, because we are changing it. All you told me is kept.',
    'slot.changed': 'We need this a little differently now.',
    setAside: 'Our system was changed while this was being made. A person of our team takes it from here and writes to you.',
  },
  hi: {
    version: 'हम अभी अपना सिस्टम बदल रहे हैं, इसलिए जवाब में थोड़ा समय लगेगा। आपका संदेश सुरक्षित है और हमारी टीम को बता दिया है।',
    barred: 'हमने जो शुरू किया था वह अभी यहाँ आगे नहीं बढ़ सकता, क्योंकि हम उसे बदल रहे हैं। आपने जो बताया वह सब सुरक्षित है।',
    'barred.flow': '{{flow}}: यह अभी यहाँ आगे नहीं बढ़ सकता, क्योंकि हम इसे बदल रहे हैं। आपने जो बताया वह सब सुरक्षित है।',
    'slot.changed': 'यह अब हमें थोड़ा अलग तरह से चाहिए।',
    setAside: 'जब यह हो रहा था तब हमारा सिस्टम बदला। आगे हमारी टीम देखेगी और आपको लिखेगी।',
  },
  'hi-Latn': {
    version:
      'Hum abhi apna system badal rahe hain, isliye jawab mein thoda samay lagega. Aapka message surakshit hai aur hamari team ko bata diya hai.',
    barred:
      'Humne jo shuru kiya tha woh abhi yahan aage nahi badh sakta, kyunki hum use badal rahe hain. Aapne jo bataya woh sab surakshit hai.',
    'barred.flow': '{{flow}}: yeh abhi yahan aage nahi badh sakta, kyunki hum ise badal rahe hain. Aapne jo bataya woh sab surakshit hai.',
    'slot.changed': 'Yeh ab humein thoda alag tarah se chahiye.',
    setAside: 'Jab yeh ho raha tha tab hamara system badla. Aage hamari team dekhegi aur aapko likhegi.',
  },
} as const;
