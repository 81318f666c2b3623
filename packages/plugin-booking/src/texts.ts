/** What the booking plugin says, in English. Keys with `<slot>.` in front word the questions of that slot. */
export const en = {
  'title.bookService': 'Book a service',
  'service.title': 'service',
  'service.ask': 'Which service would you like for your car?',
  'service.rephrase': 'Please name the service or pick one of these.',
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
  'service.rephrase': 'कृपया सर्विस का नाम बताइए या नीचे से चुनिए।',
  'vehicle.title': 'गाड़ी',
  'vehicle.other': 'दूसरी गाड़ी',
  'address.title': 'पता',
  'address.other': 'दूसरा पता',
  'schedule.title': 'दिन और समय',
  'firstName.title': 'नाम',
  'lastName.title': 'उपनाम',
  'phone.title': 'फ़ोन नंबर',
  'book.summary':
    '{{service}}\nगाड़ी: {{vehicle}}\nकब: {{schedule}}\nकहाँ: {{address}}\nनाम: {{firstName}}\nउपनाम: {{lastName}}\nक़ीमत: {{price}}\n\nक्या बुक कर दूँ?',
  'book.summary.known': '{{service}}\nगाड़ी: {{vehicle}}\nकब: {{schedule}}\nकहाँ: {{address}}\nक़ीमत: {{price}}\n\nक्या बुक कर दूँ?',
  'book.made': 'बुक हो गया! आपका बुकिंग नंबर {{booking}} है।\n{{service}}, {{vehicle}}\n{{schedule}}\nदेना है: {{amount}}',
  'book.madeOtherPrice':
    'बुक हो गया! आपका बुकिंग नंबर {{booking}} है।\n{{service}}, {{vehicle}}\n{{schedule}}\nदेना है: {{amount}}। यह बताई गई क़ीमत {{price}} से अलग है; ठीक न लगे तो लिखिए, मैं रद्द कर दूँगा।',
  'book.madePlainly':
    'बुक हो गया! आपका बुकिंग नंबर {{booking}} है।\n{{service}}, {{vehicle}}\n{{schedule}}\nदेना है: {{amount}}। इस पर कोई ऑफ़र लागू नहीं हो सका।',
  'book.refused': 'यह बुकिंग नहीं हो पाई। हमारी टीम देखेगी।',
  'book.undone': 'वापस ले लिया: {{booking}} रद्द है, कुछ देना नहीं है। दूसरा समय चाहिए तो आपकी जानकारी यहीं है।',
  'book.tooLate': '{{booking}} अब रद्द नहीं हो सकता, काम शुरू हो चुका है। हमारी टीम मदद कर सकती है।',
  'book.slotTaken': 'वह समय अभी-अभी किसी और ने ले लिया।',
  'book.notServed': 'हम अभी {{area}} में नहीं आते।',
} as const;
