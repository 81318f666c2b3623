/** What the booking plugin says, in English. Keys with `<slot>.` in front word the questions of that slot. */
export const en = {
  'title.bookService': 'Book a service',
  'service.title': 'service',
  'service.ask': 'Which service would you like for your car?',
  'service.ask.2': 'What shall we do for the car this time?',
  'service.rephrase': 'Please name the service or pick one of these.',
  'service.rephrase.2': 'Tap a service below, or write what your car needs.',
  'vehicle.title': 'car',
  'vehicle.other': 'Another car',
  'address.title': 'address',
  'address.other': 'Another address',
  'schedule.title': 'day and time',
  'firstName.title': 'first name',
  'lastName.title': 'family name',
  'phone.title': 'phone number',
  'book.summary':
    '{{service}}\nCar: {{vehicle}}\nWhen: {{schedule}}\nWhere: {{address}}\nFirst name: {{firstName}}\nFamily name: {{lastName}}\nPrice: {{price}}\n\nShall I book it?',
  'book.summary.known': '{{service}}\nCar: {{vehicle}}\nWhen: {{schedule}}\nWhere: {{address}}\nPrice: {{price}}\n\nShall I book it?',
  'book.made': 'Booked! Your booking number is {{booking}}.\n{{service}}, {{vehicle}}\n{{schedule}}\nTo pay: {{amount}}',
  'book.madeOtherPrice':
    'Booked! Your booking number is {{booking}}.\n{{service}}, {{vehicle}}\n{{schedule}}\nTo pay: {{amount}}. That differs from the {{price}} I told you; if it does not suit you, write to me and I cancel it.',
  'book.madePlainly':
    'Booked! Your booking number is {{booking}}.\n{{service}}, {{vehicle}}\n{{schedule}}\nTo pay: {{amount}}. No offer could be applied to it.',
  'book.refused': 'The desk does not take this booking. A person of our team looks at it.',
  'book.undone': 'Taken back: {{booking}} is cancelled, and nothing is to be paid. Your details are kept in case you want another time.',
  'book.tooLate': '{{booking}} cannot be called off any more, for the visit has begun. A person of our team can help.',
  'book.slotTaken': 'That time was taken by somebody else just now.',
  'book.notServed': 'We do not come to {{area}} yet.',
} as const;

/** The same in Hindi. */
export const hi = {
  'title.bookService': 'सर्विस बुक करें',
  'service.title': 'सर्विस',
  'service.ask': 'आपकी गाड़ी के लिए कौन सी सर्विस चाहिए?',
  'service.ask.2': 'इस बार गाड़ी के लिए क्या करवाना है?',
  'service.rephrase': 'कृपया सर्विस का नाम बताइए या नीचे से चुनिए।',
  'service.rephrase.2': 'नीचे किसी सर्विस पर दबाइए, या लिखिए गाड़ी में क्या करवाना है।',
  'vehicle.title': 'गाड़ी',
  'vehicle.other': 'दूसरी गाड़ी',
  'address.title': 'पता',
  'address.other': 'दूसरा पता',
  'schedule.title': 'दिन और समय',
  'firstName.title': 'नाम',
  'lastName.title': 'सरनेम',
  'phone.title': 'फ़ोन नंबर',
  'book.summary':
    '{{service}}\nगाड़ी: {{vehicle}}\nकब: {{schedule}}\nकहाँ: {{address}}\nनाम: {{firstName}}\nसरनेम: {{lastName}}\nक़ीमत: {{price}}\n\nक्या बुक कर दें?',
  'book.summary.known': '{{service}}\nगाड़ी: {{vehicle}}\nकब: {{schedule}}\nकहाँ: {{address}}\nक़ीमत: {{price}}\n\nक्या बुक कर दें?',
  'book.made': 'बुक हो गया! आपका बुकिंग नंबर {{booking}} है।\n{{service}}, {{vehicle}}\n{{schedule}}\nदेना है: {{amount}}',
  'book.madeOtherPrice':
    'बुक हो गया! आपका बुकिंग नंबर {{booking}} है।\n{{service}}, {{vehicle}}\n{{schedule}}\nदेना है: {{amount}}। यह बताई गई क़ीमत {{price}} से अलग है; ठीक न लगे तो लिखिए, रद्द कर दिया जाएगा।',
  'book.madePlainly':
    'बुक हो गया! आपका बुकिंग नंबर {{booking}} है।\n{{service}}, {{vehicle}}\n{{schedule}}\nदेना है: {{amount}}। इस पर कोई ऑफ़र लागू नहीं हो सका।',
  'book.refused': 'यह बुकिंग नहीं हो पाई। हमारी टीम देखेगी।',
  'book.undone': 'वापस ले लिया: {{booking}} रद्द है, कुछ देना नहीं है। दूसरा समय चाहिए तो आपकी जानकारी यहीं है।',
  'book.tooLate': '{{booking}} अब रद्द नहीं हो सकता, काम शुरू हो चुका है। हमारी टीम मदद कर सकती है।',
  'book.slotTaken': 'वह समय अभी-अभी किसी और ने ले लिया।',
  'book.notServed': 'हम अभी {{area}} में नहीं आते।',
} as const;

/** The same in Hindi as it is typed in Latin letters. */
export const hiLatn = {
  'title.bookService': 'Service book karein',
  'service.title': 'service',
  'service.ask': 'Aapki gaadi ke liye kaunsi service chahiye?',
  'service.ask.2': 'Is baar gaadi ke liye kya karwana hai?',
  'service.rephrase': 'Service ka naam bataiye ya neeche se chuniye.',
  'service.rephrase.2': 'Neeche kisi service par tap kijiye, ya likhiye gaadi mein kya karwana hai.',
  'vehicle.title': 'gaadi',
  'vehicle.other': 'Doosri gaadi',
  'address.title': 'address',
  'address.other': 'Doosra address',
  'schedule.title': 'din aur time',
  'firstName.title': 'naam',
  'lastName.title': 'surname',
  'phone.title': 'phone number',
  'book.summary':
    '{{service}}\nGaadi: {{vehicle}}\nKab: {{schedule}}\nKahan: {{address}}\nNaam: {{firstName}}\nSurname: {{lastName}}\nPrice: {{price}}\n\nKya book kar dein?',
  'book.summary.known': '{{service}}\nGaadi: {{vehicle}}\nKab: {{schedule}}\nKahan: {{address}}\nPrice: {{price}}\n\nKya book kar dein?',
  'book.made': 'Book ho gaya! Aapka booking number {{booking}} hai.\n{{service}}, {{vehicle}}\n{{schedule}}\nDena hai: {{amount}}',
  'book.madeOtherPrice':
    'Book ho gaya! Aapka booking number {{booking}} hai.\n{{service}}, {{vehicle}}\n{{schedule}}\nDena hai: {{amount}}. Yeh pehle bataye gaye {{price}} se alag hai; theek na lage to likhiye, cancel kar diya jayega.',
  'book.madePlainly':
    'Book ho gaya! Aapka booking number {{booking}} hai.\n{{service}}, {{vehicle}}\n{{schedule}}\nDena hai: {{amount}}. Is par koi offer nahi lag paya.',
  'book.refused': 'Yeh booking nahi ho payi. Hamari team dekhegi.',
  'book.undone': 'Wapas le liya: {{booking}} cancel hai, kuch dena nahi hai. Doosra time chahiye to aapki details yahin hain.',
  'book.tooLate': '{{booking}} ab cancel nahi ho sakti, kaam shuru ho chuka hai. Hamari team madad kar sakti hai.',
  'book.slotTaken': 'Woh time abhi-abhi kisi aur ne le liya.',
  'book.notServed': 'Hum abhi {{area}} mein nahi aate.',
} as const;
