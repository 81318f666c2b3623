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

/** Moving an appointment. */
export const rescheduling = `
i need to reschedule
can i change my slot
change my slot please
change my appointment to some other day
shift my booking to another date
shift it to tomorrow
move it to sunday
move my visit to the evening
move the appointment by two hours
push it by a day
push it to next month
delay it by one week
postpone my visit
postpone to the weekend
prepone my appointment please
can it be done earlier
can you come a bit earlier than planned
come an hour later
come after lunch instead
can we make it thursday
make it 10 instead of 9
let us do it on wednesday rather
tuesday suits me better than monday
is friday possible instead
keep it on saturday same time
keep the same time but next day
put it on the 21st
put me down for sunday instead
i booked for monday but need tuesday
i am busy that day, another day please
something came up, can we do it later this week
i have a meeting then, please shift
i will be out of town on that day, make it next week
won't be at home at that time, change the time
i got sick, can we move it
guests are coming, please postpone
can't make it today, another time
this time does not suit me
the time you gave is not convenient
change the timing only, rest is the same
wrong day is booked, i wanted sunday
you put the wrong time, it should be 4
it should be saturday not friday
i said evening, not morning
amend my booking
update the date of my booking
revise the appointment time
adjust my time
modify my booking to 3 pm
swap my saturday slot with sunday
bring my visit forward
take the afternoon slot in place of the morning one
how do i change my date
how do i pick another slot
which other times can i shift to
my next visit should be on friday this time
skip this week, come next week
booking aage badhani hai
booking shift kar do
time aage kar do
date change kar do
tarikh badalni hai
parso kar do
kal ki jagah parso kar do
subah ki jagah shaam ko aao
shukravar ko kar do please
ek din aage badha do
thoda late aana
ek ghanta baad aana
us din main nahi hu, dusre din rakho
aaj nahi kal rakh do
galat time likha hai, 5 baje chahiye
galat din book hua hai
mangal ko rakh lo
agle hafte kar do
समय बदलना है
दिन बदल दो
बुकिंग आगे बढ़ा दो
कल की जगह परसों कर दो
सुबह की जगह शाम को रखो
अगले हफ्ते कर दीजिए
उस दिन मैं नहीं हूँ
थोड़ा देर से आइए
तारीख बदलायची आहे
उद्या नको परवा या
my meeting got extended, come one hour later
kid is unwell, do it some other day please
i am stuck in traffic, push it by an hour
exam tomorrow, please shift it
i told you sunday, why monday
the slot is wrong, it should be 7 pm
morning does not work for me, evening please
perfect, then do it on tuesday instead
ok then wednesday
monday would be better
rather on the weekend
half an hour later would be great
one day earlier if something is free
book my existing appointment for another time
change my existing slot to 9
transfer my slot to sunday
my appointment must move to january
move both visits to december
everything one week later please
my friday wash to be done on saturday
bimar hu, parso rakh do
meeting hai us time, do ghante baad aao
budh ki jagah guru ko
shaam ko nahi subah karo
jo booking hai usko sunday kar do
thoda pehle aa sakte ho kya
बुधवार की जगह गुरुवार कर दो
मैंने शाम कहा था, सुबह नहीं
`;

/** Calling an appointment off. */
export const cancelling = `
i need to cancel
please cancel
cancel my visit
cancel the appointment please
cancel today's booking
cancel tomorrow's slot
cancel the evening visit
cancel the first one
cancel both my bookings
cancel everything i booked
kindly cancel and refund
i want my booking cancelled
get my booking cancelled
how do i cancel
how can i cancel my booking
can i still cancel
is it possible to cancel now
i would like to withdraw my booking
withdraw my order
take my booking off
take it off the list
remove my booking
remove the appointment
delete the booking
drop the visit
call it off
call off tomorrow
forget about tomorrow's visit
do not send anyone
tell them not to come
no need to come
please do not come today
you need not come any more
i do not want the service now
not required any more
no longer required
we do not need it now
i got it done somewhere else
my brother has done it already, cancel
the car is sold so cancel
we are going to our village, cancel the visit
i am out of station, cancel
there was a death in the family, please cancel
someone is ill here, cancel it
too costly, cancel it
waited too long, just cancel
i no longer want it, thanks
changed my plans, cancel please
nope, do not want it, remove it
booking cancel kar do meri
mera appointment cancel karo
kal ka cancel kar do
visit cancel kar dijiye
booking hata do
mera order hata do
nahi chahiye ab
ab zaroorat nahi hai
ab nahi karwana hai
mat bhejo kisi ko
kisi ko mat bhejna
kal mat aana bhai
bahar ja rahe hai cancel kar do
cancel kaise karu
कैंसिल कर दीजिए
अपॉइंटमेंट रद्द करें
अब नहीं चाहिए
किसी को मत भेजिए
आज मत आना
बुकिंग हटा दो
रद्द कैसे करें
आता नको, रद्द करा
उद्या येऊ नका
no thanks, cancel the whole thing
you are slow, cancel it
fed up, cancel my booking now
got a cheaper one, cancel mine
cancel the 6 pm one
cancel booking of 14 november
undo my booking
i booked by mistake, cancel
take off the saturday visit
cancel nahi kiya abhi tak, karo
itna late, cancel karo
galti se book ho gaya, hata do
ghar pe koi nahi hai, mat aana
गलती से बुक हो गया, हटा दो
घर पर कोई नहीं है, मत आना
`;

/** Wanting it again and again: plans, memberships. */
export const subscribing = `
i want to subscribe
i want a subscription
start a plan for me
i will take the monthly plan
take the weekly plan for me
i want the fortnightly one
buy the yearly plan
purchase a plan
activate a plan
put me on the weekly package
get me on a regular plan
join the membership
make me a member
sign me up
enrol me for the monthly package
i want it every week
come every saturday
i need it every month
once a week would be good, start it
twice a month please
every fifteen days
daily service needed
on alternate days
i want regular service
set it up as recurring
repeat it every sunday
make it a monthly thing
instead of single visits give me a plan
change my single booking to a plan
upgrade me to the plan
do you have something monthly, i want to take it
how do i start the monthly package
my plan has ended, start again
extend my membership
plan lena hai
plan le lo mere liye
plan laga do
mujhe plan chahiye
weekly plan chalu karo
mahine wala plan de do
har hafte aana
har mahine chahiye
roz karwana hai
15 din mein ek baar wala
package lena hai
member banna hai
plan renew karna hai
subscription shuru karo
प्लान चाहिए
प्लान शुरू करो
महीने वाला प्लान दे दो
हर हफ्ते आइए
हर महीने चाहिए
सब्सक्रिप्शन चालू करवाना है
पैकेज लेना है
सदस्यता लेनी है
दर आठवड्याला पाहिजे
you guys are good, put me on the plan
does the plan cover two visits a month, then i want it
make it weekly from now on
upgrade me to fortnightly
go for the yearly
i will go with the monthly one for my second one
every tuesday and saturday please
clean it on all sundays
two times in a month, start from december
do hafte mein ek baar wala laga do
har itvar ko chahiye
ek saal wala plan
प्लान अच्छा है, लगा दीजिए
हर रविवार को आइए
`;

/** Pausing, resuming, ending a plan. */
export const managing = `
pause my plan
pause the subscription for a month
put the plan on hold
hold my visits till i return
freeze my membership
no visits this month please, pause
i am travelling, pause my package
resume my plan
resume the visits
start my paused plan again
unpause
continue my plan from monday
stop my subscription
end my plan
cancel my subscription
cancel the plan
terminate my membership
i want to discontinue the plan
do not renew my plan
turn off auto renewal
plan rok do
plan pause karo
plan kuch hafte ke liye band karo
subscription band karna hai
plan cancel karna hai
plan wapas chalu karo
प्लान रोक दीजिए
प्लान बंद करो
सब्सक्रिप्शन बंद करना है
प्लान फिर से चालू करो
`;
