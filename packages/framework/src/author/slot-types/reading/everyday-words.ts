import { wordSet } from './word-lists.ts';

/** English words of ordinary talk. Folded, see `foldWord`. */
export const englishWords = wordSet(`
  a an the this that these those here there where when why how what which who whom whose i me my mine myself we us our you your yours u ur
  he him his she her it its they them their someone anyone everyone nobody anybody somebody something anything nothing everything one two
  three four five six seven eight nine ten first second third last next both all any some each every many much more most less few other
  another same such own only just even also too very so as than then if or and but because since until while for from to of in on at by
  with without about above below under over between into through after before during near behind beside opposite front out off up down
  around across again once twice still yet already always never often sometimes soon later now today tomorrow yesterday tonight morning
  afternoon evening night noon day days week weeks weekend month months year years hour hours minute minutes time times date
  am is are was were be been being do does did done doing have has had having can could will would shall should may might must cant wont
  dont didnt doesnt isnt arent wasnt werent havent hasnt hadnt couldnt wouldnt shouldnt not no nor yes
  get got getting give gave given giving go goes going gone come came coming make made making take took taken taking see saw seen seeing
  say said says saying tell told telling know knew known knowing think thought want wanted wants need needed needs like liked love loved
  use used using find found finding ask asked asking work worked working works seem feel felt try tried trying leave left leaving call
  called calling put keep kept let lets help helped helping show showed start started starting stop stopped run running move moved moving
  live lives living stay stays staying believe bring brought happen happened happening write wrote sit stand lose lost pay paid paying
  meet met include set learn change changed changing lead understand understood watch follow create speak spoke spoken speaking read
  allow add spend grow open opened close closed walk win offer remember consider appear buy bought serve die send sent sending expect
  build fall cut reach kill remain suggest raise pass sell sold require report decide pull break broke broken check checked checking
  wait waiting waited hold confirm confirmed cancel cancelled reschedule rescheduled book booked booking bookings schedule scheduled
  arrange arranged order ordered receive received reply replied respond reached arrive arrived arriving visit visited wash washed washing
  clean cleaned cleaning polish polished coat coated coating detail detailed detailing vacuum vacuumed repair repaired fix fixed charge
  charged refund refunded complain complaint complaints transfer transferred share shared update updated upload type typed typing
  interested waiting looking happy unhappy sad angry upset disappointed frustrated tired bored excited glad sorry afraid worried sure
  unsure busy free available unavailable ready late early good bad best worst better worse great nice fine okay well ill sick new old
  young big small large little long short high low hot cold wet dry dirty dusty cheap costly expensive easy hard fast slow quick quickly
  right wrong true false correct incorrect possible impossible important urgent serious real really actually simply exactly maybe perhaps
  please thanks thank welcome hello hi hey bye dear sir madam mam maam boss bro brother sister friend friends father mother dad mom papa
  mummy uncle aunty wife husband son daughter kid kids child children baby family man woman men women boy girl guy guys people person
  human customer client user owner manager agent team staff executive technician driver cleaner washer worker mechanic office home house
  flat apartment society building tower wing floor room street road lane area city town village place address location map parking
  basement garage gate shop mall market school hospital temple station police bank hotel restaurant park garden
  car cars vehicle vehicles bike scooter auto truck engine tyre tyres wheel wheels seat seats door doors window glass mirror bumper boot
  bonnet dashboard roof carpet mat mats paint scratch scratches dent stain stains smell dust mud water foam shampoo wax oil filter gas ac
  model brand make number plate colour color white black silver grey gray red blue green yellow brown orange golden beige maroon
  service services package packages plan plans subscription subscriptions offer offers discount coupon code price prices cost costs rate
  rates charges bill bills invoice invoices payment payments money cash card upi link amount total balance due advance rupees rs inr gst
  premium basic standard deluxe interior exterior ceramic full half complete normal ordinary regular monthly weekly fortnightly daily
  yearly single double sedan hatchback suv muv van jeep option options choice choices question questions answer answers problem problems
  issue issues reason name names surname details information info message messages phone mobile whatsapp email app website online photo
  picture pic image video file screenshot proof receipt reference id otp password
  instead except actual quickly slot slots visit appointment reminder policy terms condition conditions warranty guarantee quality
  experience feedback rating review star stars thing things way ways lot bit kind part side end begin beginning top bottom middle
  able back else ever far forward inside outside together away ahead aside around however though although unless whether per via vs etc
  test testing asdf hmm hmmm umm ohh oh wow lol haha ouch oops hurray idiot stupid useless pathetic rubbish nonsense fraud scam cheat
  cheater hell damn terrible horrible awful disgusting unprofessional careless rude amazing awesome excellent superb perfect fantastic
  banner under power order orders inner outer corner manner dinner winner winter water later layer
  comfortable uncomfortable satisfied dissatisfied convinced confused concerned aware unaware alone married retired travelling traveling
  driving standing sitting sleeping eating coming facing trying calling writing talking asking telling planning thinking hoping wondering
  unable allowed required supposed kindly personal private none nobody anymore weather rain raining election python script
  shift shifts super lodge lodged breeze india indian country world life death birth marriage wedding party function festival diwali holiday exam
  sea sky sun moon star fire light dark heavy wide narrow near nearby upper lower main side corner central east west north south local public
  private general special common usual different similar separate whole entire total average normal simple basic complex fresh used spare extra
  additional another certain specific particular various several enough plenty half quarter double triple once twice daily nightly
  morning noon midnight spring summer autumn monsoon january february april june july august september october november december
  job career company firm factory gate guard security watchman neighbour tenant landlord society committee member members chairman secretary
  tap bucket cloth sponge brush mop pipe hose pump machine tool tools kit battery charger cable wire switch button lock key keys handle lever pedal
  clutch brake brakes gear gears steering horn wiper wipers headlight headlights lamp bulb bumper fender hood trunk tank fuel petrol diesel cng
  electric hybrid manual automatic speed power noise sound vibration leak leakage rust spot spots mark marks line lines hole crack cracked
  shine shiny glossy matte finish layer coat protection shield film wrap cover covers sticker stickers logo
  amount figure sum list menu page screen site link code word words letter letters language english hindi marathi
  hope hopefully wish thought idea ideas plan plans dream goal aim try attempt mistake mistakes error errors fault faults
  mark peace happy birthday anniversary congrats congratulations cheers respect trust truth lie lies honest honestly
  shifted lodging supersede vent vents rapidly swift swiftly punch punched beat beaten bolt note notes noted jazz elevate venue safari comet
  zest pulse magic ace star stars city cities venues compass spark amaze amazed astonishing meridian accent accord aspire fiesta
  mobile bot robot machine computer ai real fake
`);

/** Words of ordinary talk in romanised Hindi and Marathi. */
export const hinglishWords = wordSet(`
  main mai mein me mujhe mujhko mera meri mere hum ham hume humko hamara hamari aap aapka aapki aapke aapko tum tumhara tu tera teri woh wo
  vo uska uski unka unki ye yeh iska iski inka koi kuch kuchh sab sabhi kaun kya kyu kyun kyon kab kahan kaha kaise kaisa kaisi kitna
  kitne kitni kidhar idhar udhar yahan yaha wahan waha jahan jab tab agar magar lekin par aur ya to toh bhi hi na nahi nahin nhi nai mat
  haan han ji jee hai hain h ho hoon hu hun tha thi the hoga hogi honge raha rahi rahe rha rhi rhe gaya gayi gaye gya aaya aayi aaye aya
  ka ki ke ko se tak pe ne wala wali wale waala liye saath sath bina baad pehle pahle andar bahar upar niche neeche aage peeche paas pas
  samne saamne door dur beech bich abhi ab aaj aj kal parso subah subha dopahar shaam raat din hafte hafta mahina mahine saal roz baje
  karo kar karna karni karne karwana karwani karwao karvana karaana krna krwana kr karenge karunga karungi karega kiya kiye kijiye kijie
  do de dena dedo dijiye lo le lena leke lelo lijiye chahiye chaiye chahie hona bolo bol bola boli bolna batao bata batana bataiye bhejo
  bhej bhejna bheja bhejiye aao aa aana aaiye aaunga aaungi aayega jao ja jana jaunga jaldi jaana rakho rakh rakhna likho likh likha
  likhiye dekho dekh dekha dekhna suno sun ruko ruk rukho rukna pucho puchna milega milegi mila mil milna lagega lagta laga lagao sakta
  sakti sakte sako chalega chalo chal chalta theek thik thk sahi galat accha acha achha badhiya mast bekar bakwas ganda gandi saaf saf safai
  gaadi gadi gaddi gaari ghar makaan dukaan paisa paise rupaye rupay rupees kam zyada jyada bahut bohot bahot thoda thodi bilkul ekdum
  sirf bas phir fir dobara wapas vapas namaste namaskar shukriya dhanyavaad dhanyawad bhai bhaiya bhaiyya didi yaar yar bhau dada saheb sahab sahib
  naam nam upnaam pata number wahi vahi waisa aisa kaam baat bat sawal jawab dhulwana dhulwani dhulai dhona dhulana
  ek teen char chaar paanch chhe saat aath nau das pehla dusra doosra teesra pahla
  maza majha mazha majhe maze mazi mi mala amhi tumhi aahe ahe nahit nako pahije udya parva sakali sandhyakali dupari kasa kashi kiti kuthe
`);

/** English words of trade that Hindi has taken over: ordinary talk, and names of services too. */
export const hindiLoans = wordSet('बुकिंग बुक सर्विस सर्विसिंग वॉश वाश वाशिंग वॉशिंग प्लान ऑफर क्लीनिंग');

/** Words of ordinary talk in Hindi and Marathi. */
export const hindiWords = wordSet(`
  मैं मुझे मुझको मेरा मेरी मेरे हम हमें हमको हमारा हमारी आप आपका आपकी आपके आपको तुम तुम्हारा तू तेरा वह वो उसका उसकी उनका यह ये इसका कोई कुछ सब सभी
  कौन क्या क्यों कब कहां कैसे कैसा कितना कितने कितनी यहां वहां जहां जब तब अगर मगर लेकिन पर और या तो भी ही न ना नहीं मत हां हा जी है हैं हो हूं था थी थे
  होगा होगी रहा रही रहे गया गयी गई गए आया आयी आई आए का की के को से तक पे ने वाला वाली वाले लिए साथ बिना बाद पहले अंदर बाहर ऊपर नीचे आगे पीछे पास सामने
  अभी अब आज कल परसों सुबह दोपहर शाम रात दिन हफ्ते हफ्ता महीना महीने साल बजे करो कर करना करनी करने करवाना करवानी करवाओ किया कीजिए दो दे देना दीजिए लो ले लेना
  लीजिए चाहिए होना बोलो बोल बोला बताओ बताइए भेजो भेजिए आओ आना आइए आऊंगा जाओ जाना जल्दी रखो लिखो लिखिए देखो देखिए सुनो रुको मिलेगा लगेगा सकता सकती सकते चलेगा
  चलो ठीक सही गलत अच्छा बढ़िया बेकार गंदा गंदी साफ सफाई गाड़ी कार घर मकान पैसा पैसे रुपये कम ज्यादा बहुत थोड़ा बिल्कुल सिर्फ बस फिर दोबारा वापस नमस्ते नमस्कार
  शुक्रिया धन्यवाद भाई भैया दीदी यार साहब सर मैडम नाम उपनाम सरनेम पता नंबर वही काम बात सवाल जवाब धुलवाना धुलवानी धुलाई धोना
  तारीख सीट सीटें दाग वैसे वैसा ऐसे ऐसा कैसी आईडी यूपीआई ओटीपी पिन लिंक रेट बिल शिकायत समय टाइम स्लॉट आदमी लड़का लड़के लोग टीम कंपनी ऑफिस दुकान बाजार
  नया नयी नई पुराना पुरानी बड़ा बड़ी छोटा छोटी लाल काला काली सफेद नीला सिल्वर शीशा टायर दरवाजा इंजन पार्किंग बढ़ा बढ़ाना दीजिएगा
  एक तीन चार पांच छह सात आठ नौ दस पहला दूसरा तीसरा सोसायटी फ्लैट रोड गली पानी फोन मोबाइल
  माझे माझं माझा माझी मी मला आम्ही तुम्ही आहे आहेत नाही नको पाहिजे उद्या परवा सकाळी संध्याकाळी दुपारी कसा कशी किती कुठे नाव आडनाव
`);
