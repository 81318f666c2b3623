/** What is said about messages that nobody asked for, about deleting data, and about who is spoken with. */
export const rightsTexts = {
  en: {
    optOut: 'Noted: no messages from us unless you write first. “START” brings them back.',
    'optOut.already': 'That is so already: we only write when you do.',
    optIn: 'Good, we write to you again when there is news.',
    forgetMe:
      'Shall I delete what I know about you here: your messages, names, addresses and what you chose? It cannot be undone. Unfinished requests end with it. Bookings, invoices and payments stay in our business system, as the law asks.',
    'option.forget': 'Yes, delete it',
    'option.keepData': 'No, keep it',
    'forget.kept': 'Nothing was deleted.',
    'forget.later':
      'I stop everything that is open. One thing is being made right now; as soon as that has ended I delete your data and write here.',
    'forget.done':
      'Deleted: I know nothing about you any more, only the number of this chat. Bookings, invoices and payments stay in our business system, as the law asks.',
    'person.new': 'Noted, this is for somebody else. Nothing of what I know of others is used for it.',
    'person.back': 'All right, this is for {{name}} again.',
    'person.back.nobody': 'All right, this is for you again.',
    'person.which': 'Several people use this number. Who is it for? Press a name, or write another.',
  },
  hi: {
    optOut: 'ठीक है, जब तक आप न लिखें हम संदेश नहीं भेजेंगे। “START” लिखकर फिर चालू कर सकते हैं।',
    'optOut.already': 'यह पहले से ऐसा ही है: हम तभी लिखते हैं जब आप लिखें।',
    optIn: 'ठीक है, अब कोई ख़बर हो तो हम फिर लिखेंगे।',
    forgetMe:
      'क्या मैं यहाँ आपकी सारी जानकारी हटा दूँ: आपके संदेश, नाम, पते और आपने जो चुना? इसे वापस नहीं लाया जा सकता। अधूरे काम भी इसके साथ बंद होंगे। बुकिंग, बिल और भुगतान क़ानून के अनुसार हमारे सिस्टम में रहेंगे।',
    'option.forget': 'हाँ, हटा दें',
    'option.keepData': 'नहीं, रहने दें',
    'forget.kept': 'कुछ नहीं हटाया गया।',
    'forget.later': 'जो खुला है वह सब बंद करता हूँ। एक काम अभी हो रहा है; वह पूरा होते ही मैं आपका डेटा हटाकर यहीं लिखूँगा।',
    'forget.done': 'हटा दिया: अब मेरे पास आपके बारे में कुछ नहीं है, केवल इस चैट का नंबर। बुकिंग, बिल और भुगतान क़ानून के अनुसार हमारे सिस्टम में रहते हैं।',
    'person.new': 'ठीक है, यह किसी और के लिए है। दूसरों की कोई जानकारी इसमें इस्तेमाल नहीं होगी।',
    'person.back': 'ठीक है, यह फिर से {{name}} के लिए है।',
    'person.back.nobody': 'ठीक है, यह फिर से आपके लिए है।',
    'person.which': 'इस नंबर पर कई लोग हैं। यह किसके लिए है? नाम चुनिए या दूसरा नाम लिखिए।',
  },
  'hi-Latn': {
    optOut: 'Theek hai, jab tak aap na likhein hum message nahi bhejenge. “START” likhkar phir chalu kar sakte hain.',
    'optOut.already': 'Yeh pehle se aisa hi hai: hum tabhi likhte hain jab aap likhein.',
    optIn: 'Theek hai, ab koi khabar ho to hum phir likhenge.',
    forgetMe:
      'Kya main yahan aapki saari jaankari hata doon: aapke messages, naam, pate aur aapne jo chuna? Ise wapas nahi laya ja sakta. Adhoore kaam bhi band honge. Booking, bill aur payment kanoon ke anusaar hamare system mein rahenge.',
    'option.forget': 'Haan, hata dein',
    'option.keepData': 'Nahi, rehne dein',
    'forget.kept': 'Kuch nahi hataya gaya.',
    'forget.later': 'Jo khula hai sab band karta hoon. Ek kaam abhi ho raha hai; woh poora hote hi main aapka data hatakar yahin likhunga.',
    'forget.done':
      'Hata diya: ab mere paas aapke baare mein kuch nahi hai, sirf is chat ka number. Booking, bill aur payment kanoon ke anusaar hamare system mein rehte hain.',
    'person.new': 'Theek hai, yeh kisi aur ke liye hai. Doosron ki koi jaankari ismein istemaal nahi hogi.',
    'person.back': 'Theek hai, yeh phir se {{name}} ke liye hai.',
    'person.back.nobody': 'Theek hai, yeh phir se aapke liye hai.',
    'person.which': 'Is number par kai log hain. Yeh kiske liye hai? Naam chuniye ya doosra naam likhiye.',
  },
} as const;
