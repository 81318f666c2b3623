/** Eleven flows of a car-care business as their plugins would describe them to an understander. */
export const carCareFlows: readonly { readonly name: string; readonly description: string; readonly examples: readonly string[] }[] = [
  {
    name: 'book-service',
    description: 'Book a one-time car wash, detailing, coating, AC work or servicing at home',
    examples: lines(`
      i want to book a car wash
      need someone to clean my car at home
      book a wash for tomorrow morning
      please arrange interior cleaning for my honda city
      premium wash for baleno on saturday
      my car is very dirty, can you send someone
      schedule a full service for my swift
      get the ac of my car repaired
      ac is not cooling, need a check
      i need ceramic coating for my new car
      basic wash please
      wash my suv at my place on sunday 11 am
      one time cleaning only, no plan
      can somebody come today to wash the car
      book detailing for two cars
      deep clean the seats of my i20
      can i get a wash before evening
      another booking for my wife's car
      book same service again
      polish and wash for the weekend
      gaadi dhulwani hai
      kal subah gaadi saaf karwani hai
      car wash book kar do
      meri gaadi ki servicing karwani hai
      ac theek karwana hai
      ghar pe aake gaadi dho do
      ek baar wash karwana hai
      coating karwani hai nayi gaadi pe
      गाड़ी धुलवानी है
      कल गाड़ी साफ करवानी है
      मुझे कार वॉश बुक करना है
      एसी की सर्विस करवानी है
      गाडी धुवायची आहे
      wash
      car wash needed
      doorstep car cleaning
      foam wash for my creta tomorrow
      clean the interior of my old santro
      the seats smell, need interior detailing
      dog hair all over the seats, please clean
      vacuum my car on friday
      shampoo the seats of my wagon r
      tree sap on the bonnet, need a wash
      paint protection for the thar
      gift for dad, book coating for his car
      my ac throws hot air
      ac gas top up for brezza
      engine oil change and service
      servicing of nexon due, book it
      i need a cleaner for my car on monday
      someone to wash my bike and car
      exterior wash only, one time
      want my car shining for a wedding
      polish my black verna
      basic for my alto, kal
      premium for city, sunday 9
      detailing of two cars on saturday
      i would like a deep cleaning for my ertiga
      car cleaning at aundh tomorrow
      full service today please
      gaadi bahut gandi hai, saaf kar do
      gaadi chamkani hai
      seat ki safai karwani hai
      andar se deep cleaning karni hai
      ac thanda nahi kar raha, dekh lo
      sunday ko gaadi dhulwa do
      servicing karwa do swift ki
      washing wala bhejo
      गाड़ी बहुत गंदी है, साफ कर दो
      इंटीरियर साफ करवाना है
      एसी ठंडा नहीं कर रहा
      कोटिंग करवानी है
      गाडीची सर्व्हिस करायची आहे`),
  },
  {
    name: 'subscribe',
    description: 'Start a weekly, fortnightly or monthly plan of regular washes',
    examples: lines(`
      i want a monthly plan
      start a subscription for my car
      i need my car washed every week
      sign me up for the weekly plan
      fortnightly package for my alto
      subscribe me
      take the membership
      i want regular cleaning, twice a month
      wash my car every sunday
      enroll me in the yearly plan
      renew my subscription
      make my booking a weekly one
      i would like to join the monthly package
      set up a recurring wash
      start the plan from next week
      monthly plan chahiye
      har hafte gaadi saaf karni hai
      mahine ka package le lo mera
      plan shuru karo
      har mahine do baar aana
      मंथली प्लान चाहिए
      हर हफ्ते गाड़ी साफ करवानी है
      मुझे प्लान लेना है`),
  },
  {
    name: 'manage-subscription',
    description: 'Pause, resume or end a running plan',
    examples: lines(`
      pause my plan for two weeks
      hold my subscription, i am travelling
      resume my plan
      restart the paused subscription
      end my membership
      i do not want the plan any more
      put my package on hold
      unpause my subscription
      plan band karna hai
      plan kuch din rok do
      plan fir se chalu karo
      मेरा प्लान रोक दो
      प्लान बंद करना है`),
  },
  {
    name: 'reschedule',
    description: 'Move an existing booking to another day or time',
    examples: lines(`
      reschedule my booking
      i want to change the time of my appointment
      move my wash to monday
      can you shift it to the afternoon
      postpone my booking by a day
      prepone the visit
      can we do it on another day
      change the date to the 14th
      make it 5 pm instead of 3
      push my appointment to next week
      not possible tomorrow, come on friday
      i will not be home, come later in the day
      bring my booking forward
      booking ka time badalna hai
      kal nahi parso aana
      time change karna hai
      appointment aage badha do
      shaam ko rakh do subah ki jagah
      din badal do
      बुकिंग का समय बदलना है
      कल नहीं परसों आइए
      तारीख बदल दीजिए
      वेळ बदलायची आहे`),
  },
  {
    name: 'cancel-booking',
    description: 'Cancel an existing booking',
    examples: lines(`
      cancel my booking
      i want to cancel my appointment
      please call off my visit of tomorrow
      call off the wash
      i do not need the service any more
      do not come tomorrow
      cancel booking 2031
      drop my booking, i got it washed elsewhere
      cancel it, i am not in town
      i have to cancel, car is sold
      delete my appointment
      booking cancel karni hai
      kal mat aana
      meri booking radd kar do
      cancel kar do nahi chahiye
      ab nahi karwana, cancel karo
      मेरी बुकिंग रद्द कर दो
      कल मत आना
      बुकिंग कैंसिल करनी है
      बुकिंग रद्द करा`),
  },
  {
    name: 'enquire',
    description: 'Ask about services, prices, areas, timings and how things work',
    examples: lines(`
      what is the price of an interior cleaning
      how much for a hatchback wash
      what comes with the premium wash
      do you serve wakad
      how long does detailing take
      what services do you have
      do you use foam
      is ceramic better than wax
      what are the plans
      are you open on diwali
      wash ka kya rate hai
      kya kya services hai
      detailing mein kya karte ho
      वॉश का क्या रेट है
      डिटेलिंग में क्या होता है
      is my seat fabric safe with your shampoo
      do you wash trucks and tractors
      charges for a sedan
      how many times a month do you come in the plan`),
  },
  {
    name: 'complain',
    description: 'Complain about damage, delay, quality, billing or behaviour',
    examples: lines(`
      i have a complaint
      your team damaged my car
      the wash was not done properly
      the technician was rude
      your guy scratched my bonnet
      he came very late
      i was overcharged
      car is still dirty after the wash
      shikayat hai meri
      kaam theek se nahi kiya
      मेरी शिकायत है
      काम ठीक से नहीं किया`),
  },
  {
    name: 'service-updates',
    description: 'Ask how far a booking is, when somebody comes, how many visits are left',
    examples: lines(`
      where is the technician
      when are you coming
      is my appointment confirmed
      how many washes are left in my plan
      has he left yet
      kab tak aaoge
      meri booking ka status
      कब तक आएँगे`),
  },
  {
    name: 'pay',
    description: 'Pay an invoice or send the proof of a payment',
    examples: lines(`
      i want to pay my bill
      send me the payment link
      i have paid, here is the screenshot
      what is my outstanding
      upi id please
      payment kar diya hai
      bill bharna hai
      पेमेंट करना है`),
  },
  {
    name: 'offers',
    description: 'Ask for current offers, discounts and coupons',
    examples: lines(`
      any offers running
      do you have a discount
      is there a coupon code
      what deals are on
      koi offer chal raha hai
      कोई ऑफर है`),
  },
  {
    name: 'hand-off',
    description: 'Talk to a person of the team',
    examples: lines(`
      i want to talk to a person
      connect me to an agent
      give me your manager
      kisi se baat karao
      किसी से बात करनी है`),
  },
];

function lines(text: string): readonly string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim());
}
