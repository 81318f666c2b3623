import type { Texts } from '../../slot-type.ts';

/** The words of the type `address`. */
export const addressTexts = {
  en: {
    ask: 'Where shall we come? Please write flat, building and area, or send a location pin.',
    rephrase: 'At which address is it? For example "12 Green Acres, near D-Mart, Baner".',
    why: 'Our team has to find you. If you would rather not give the flat number, a landmark and the area are enough.',
    invalid: 'I could not find an address in that.',
    line: 'In {{area}}, at which building or flat? A landmark will do as well.',
    spot: 'I have your pin in {{area}}. Which flat or parking spot is it?',
    area: 'And which area is that in? We come to {{areas}}.',
    'area.any': 'And which area is that in?',
    areaOfPin: 'Your pin looks close to {{area}}. Which area is right?',
    elsewhere: 'Is there a place in one of our areas where we may come? {{areas}}.',
    home: 'Which address is that? Please write flat, building and area.',
    notServed: 'We do not come to {{place}} yet, only to {{areas}}.',
    'notServed.pin': 'Your pin is too far out for us. We come to {{areas}}.',
  },
  hi: {
    ask: 'हम कहाँ आएँ? फ़्लैट, बिल्डिंग और इलाका लिखिए, या लोकेशन पिन भेजिए।',
    rephrase: 'पता क्या है? जैसे "12 ग्रीन एकर्स, डी-मार्ट के पास, बाणेर"।',
    why: 'हमारी टीम को आप तक पहुँचना है। फ़्लैट नंबर न देना चाहें तो कोई पहचान की जगह और इलाका काफ़ी है।',
    invalid: 'इसमें मुझे पता नहीं मिला।',
    line: '{{area}} में कौन सी बिल्डिंग या फ़्लैट? पास की कोई पहचान भी चलेगी।',
    spot: 'आपकी पिन {{area}} में मिल गई। फ़्लैट या पार्किंग कौन सी है?',
    area: 'और यह किस इलाके में है? हम यहाँ आते हैं: {{areas}}।',
    'area.any': 'और यह किस इलाके में है?',
    areaOfPin: 'आपकी पिन {{area}} के पास लगती है। सही इलाका कौन सा है?',
    elsewhere: 'क्या हमारे किसी इलाके में कोई जगह है जहाँ हम आ सकें? {{areas}}।',
    home: 'वह पता कौन सा है? फ़्लैट, बिल्डिंग और इलाका लिख दीजिए।',
    notServed: 'हम अभी {{place}} नहीं आते, केवल यहाँ: {{areas}}।',
    'notServed.pin': 'आपकी पिन हमारी पहुँच से दूर है। हम यहाँ आते हैं: {{areas}}।',
  },
} as const satisfies Texts;
