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
reschedule
reschedule please
rescheduling needed
need another slot
another date please
give me a different time
any other time possible for my booking
different day would be better for me
can the visit be on some other day
can the guy come at 2 instead of 11
could you please shift my appointment to the coming monday
kindly shift my visit
kindly change the date of my visit to the 18th
please update my slot from morning to evening
i would like my booking at 6 instead
my plans changed, come on sunday
office called me in, can we do it in the evening
i overslept, can he come at noon
i have guests tomorrow, let us do it next day
sorry for the trouble but can we move it once more
my in laws are visiting, push the appointment to next week
it is raining here, do it another day
the road is closed today, come tomorrow
power cut here, please come later
will reach home late, come after 8
i am running late, tell him to come at 5
ask the boy to come half an hour late
tell the technician to come in the afternoon
change from 10 to 12
from friday to saturday please
10 to 4 shift
sunday instead of saturday
tuesday morning to wednesday evening
i need to postpone, exams going on
postpone till i am back from my trip
postpone indefinitely
prepone if possible
earlier slot please
is there an earlier slot for my booking
come earlier today
can he come right away instead of the evening
next available slot for my booking please
reschedule booking 00519 to thursday
booking 00634 needs a new time
new time for my appointment
fix a new date
make my appointment a day later
set my visit to 7 in the evening
wrong date selected by mistake, want the 9th
i chose the wrong slot, change it
by mistake i picked am, i need pm
samay badal do
mujhe time change karna tha
meri booking kal ki jagah shanivar kar do
aaj ki jagah kal aa jao
subah nahi shaam ko aana
do din baad rakh do
ek hafta aage kar do
parso nahi ho payega, sunday ko kar do
mere ghar pe us din koi nahi hoga, badal do
time galat ho gaya, shaam ke 5 karo
thoda jaldi aa jao
booking postpone karo
aaj baarish hai, kal kar do
late ho jaunga, 7 baje aana
मुझे समय बदलवाना है
शाम को आइए सुबह नहीं
एक दिन आगे कर दो
बुकिंग का दिन गलत है, रविवार चाहिए
आज नहीं, कल आइए
दो घंटे बाद आइए
वेळ बदला
दुसऱ्या दिवशी या
`;
