/** Questions about how things are done, where, when and by whom. */
export const waysAndPlaces = `
what all do you do in that
do you also clean the inside
do you use hot water
which products do you use
is your shampoo safe for the paint
will it leave scratches
will it harm the surface
is it worth the money
how long does it take
how much time will it take
how many people will come
do i have to be at home
can i leave the key with the guard
do you need water from me
do you need electricity
where do you do it
do you come home
do you come to my place or do i bring it
do you have a workshop
where is your shop
what is your address
which areas do you serve
do you come to navi mumbai
do you work in pune
are you available in my city
is service available in my area
are you open on sunday
what are your timings
till what time do you work
how early can you come
do you work on holidays
can i book for someone else
how many days before should i book
how do i book
what is the process
is there a contract
how long does the coating last
how often should it be done
what should i do after the treatment
can i drive right after it
do you do bikes as well
do you do trucks
do you also repair dents
do you change tyres
do you provide pick up and drop
do you accept cards
are your people verified
who will come
is the staff trained
how do i know who is coming
can i get a demo
do you have photos of your work
any reviews
since when are you in business
what documents do i need
can i cancel any time
tell me about your services
tell me more about it
i want to know about it before deciding
isme kya kya hota hai
kaunsa wala accha rahega
kitni der lagti hai
ghar pe aate ho kya
aap ghar aate ho ya mujhe aana padega
paani hamara lagega kya
bijli chahiye hogi kya
kahan hai aapki dukaan
thane mein service dete ho kya
sunday ko khula rehta hai
kitne baje tak kaam karte ho
andar se bhi saaf karte ho
polish bhi karte ho kya
bike bhi karte ho kya
scratch to nahi aayenge
coating kitne din chalti hai
kaise book karte hai
mahine mein kitni baar aate ho
koi aur aayega ya wahi ladka
bharose wale log hai na
इसमें क्या क्या होता है
क्या आप घर आते हैं
हमारे इलाके में सेवा है क्या
रविवार को खुला रहता है क्या
क्या पानी हमें देना होगा
अंदर से भी साफ करते हैं क्या
बुक कैसे करते हैं
तुम्ही घरी येता का
types of service you have
simple answer please, how much
what is meant by detailing
what is this treatment
what does it do
do i need it for an old one
is it good for a new one
is the chemical harmful for kids
any side effects
will the colour fade
can it remove old stains
can you remove pet hair
will deep scratches go
does the smell go away
does it remove hard water marks
do you do it by hand or by machine
do you use a machine or bucket
is it dry cleaning
is it a steam wash
do you bring your own water
do you bring your own equipment
is a power point needed
is parking space needed
can you do it in the basement
can you do it in my office parking
does our society have to allow it
can you do it on the street
is someone from my side needed there
should i remove my things before
should i empty the boot
can my driver hand it over
is it ok if it rains afterwards
when can i use it after the work
after how many days should i repeat
how many times a year is it needed
how do you know that i booked
how will i get to know when they come
do you call before coming
will i get a reminder
do you work at night
night slots possible
last slot of the day
earliest slot in the morning
are you working today
open today
are you closed on diwali
what are your working days
do you have a branch in nashik
which cities are you in
is my pin code covered
do you come to villages
how far do you travel
where exactly are you located
location of your office
can i bring it to you
do you handle luxury cars
do you also clean buses
do you also do engine cleaning
do you clean under the body
do you fix punctures
do you do wheel alignment
do you do painting
do you do wrapping or tinting
do you sell accessories
do you have a mobile app
do you have a website
can i see before and after pictures
how experienced are your people
do you take police verification of staff
are you insured against damage
what if something breaks
what if i am not satisfied
is credit card accepted
seat bhi dhote ho kya
shampoo se karte ho kya
machine se karte ho ya haath se
paani ka intezam hai aapke paas
society mein kar doge kya
basement mein ho jayega kya
raat ko bhi aate ho kya
aaj khula hai kya
kis kis sheher mein ho
humare area mein aate ho kya
thoda detail mein batao
iske baare mein batao
purani gaadi ke liye sahi rahega kya
baarish mein bhi karte ho kya
ghar pe koi hona chahiye kya
kitne log aate hai kaam karne
इसके बारे में बताइए
दोनों एक ही हैं क्या
इंजन भी धोते हैं क्या
किस किस शहर में हैं
आज खुला है क्या
घर पर कोई होना चाहिए क्या
पुरानी गाड़ी के लिए ठीक रहेगा क्या
कितने लोग आते हैं
यह किसलिए होता है
काय काय करता तुम्ही
`;
