/** Wanting somebody to come, whatever the trade; trains a booking flow only where there is one. */
export const booking = `
i want to book
i would like to make a booking
make a booking for me
book an appointment
new booking please
one more booking
need an appointment for tomorrow
fix a visit for saturday
arrange a visit at my home
please send someone
send your boy today
can you send a person this evening
can somebody come now
can you come today
are you free tomorrow morning, please come
is any slot free today, book it
any chance of getting it done today
what time can you come, i need it done
i need it done before the weekend
need it done urgently
please do it by evening
i need your service at home
want to get my work done at home
looking for a home service
schedule a service
get it done for me on monday
do the same as last time
repeat my last order
i want the same thing again
ok book this one for me
single visit only
just one time, not monthly
no plan, only this once
how about sunday, book it
want an early morning slot
need a slot at 9
give me the first slot you have
book two of them
both of them need it
booking karni hai
mujhe book karna hai
ek booking kar do
appointment chahiye
kal ka slot de do
aaj kisi ko bhej do
kal kisi ko bhejo ghar pe
sunday ko aa sakte ho kya, book kar lo
ladka bhejo ghar pe
ek baar ke liye chahiye
subah jaldi ka time do
booking le lo meri
aaj hi karwana hai
बुकिंग करनी है
मुझे बुक करना है
कल किसी को भेजिए
घर पर सर्विस चाहिए
आज ही करवाना है
रविवार को चाहिए
एक बार के लिए चाहिए
शनिवार को बुक कर दो
बुकिंग करायची आहे
उद्या माणूस पाठवा
relatives are coming on saturday, need it done before that
just back from a long trip, need it cleaned
it is very dirty, please send somebody
it has become so dusty, come and clean it
full of mud after the rain, come today
i am free on sunday, come then
my usual one please, tomorrow
i want the deluxe one for friday
go with the basic one, tomorrow 8
i need one on the 12th in the morning
need it at my office at noon
come to my home at 4
can you do it at 7 in the morning tomorrow
can you make it before 11
is it possible to come within an hour
urgent, need somebody in an hour
my son's wedding is tomorrow, i need it done today
interview in the morning, please do it tonight
please please fit me in today
take my booking already
i said book, so book
stop asking and book it
great prices, book me in
you did it so well last time, book again
loved it, want it again on sunday
heard good things from my neighbour, want to try it
i want somebody who can do the inside too
not the plan, only one visit
i want to book but do not know how
how do i go about it, need it on friday
naya hai, pehli baar karwana hai
bahut ganda ho gaya hai, kisi ko bhej do
dhool jam gayi hai, saaf karwa do
mehman aa rahe hai, kal tak karwa do
shaadi hai ghar mein, aaj karna hi padega
kitni baar bolun, book karo na
office ke liye nikalna hai, jaldi bhej do kisi ko
wahi pichli baar wala, kal
dono ka karwana hai sunday ko
बहुत गंदी हो गई है, किसी को भेजिए
शादी है, आज ही करना होगा
सोमवार सुबह आइए, सफाई करवानी है
`;
