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
cancel
cancellation
cancellation please
cancel please, not needed
booking cancellation
please process my cancellation
i am cancelling
i wish to cancel my service
i decided not to go ahead, cancel the visit
we will not be available at all, so cancel
do not want it any longer
we don't want your service now
i won't be needing the visit
stop the visit
stop the man, i don't need it
please tell your boy not to come tomorrow
ask him to go back, i don't need it
nobody is home, do not send anyone today
the vehicle is in the garage, cancel the visit
had an accident, cancel the appointment
rain is coming, cancel it
i am shifting to another city, cancel my visit
my husband already booked with someone else, cancel this
duplicate booking, cancel one
i booked twice, remove one
cancel order 00771
cancel appointment number 00812
cancel the one on 5th december
cancel my saturday appointment
cancel the morning visit
cancel for both cars
cancel all visits of this week
how to cancel a booking
where do i cancel
what should i do to cancel
cancel option is not visible
cancel button is not working
why is it not getting cancelled
have you cancelled it or not, cancel it
cancel immediately
cancel right now
please cancel and return my money
booking wapas lo
booking cancel karna tha
cancel karwana hai
visit mat karo
aane ki zaroorat nahi
ladke ko mat bhejo
bhai mat aana kal
mujhe nahi karwana ab
kisi aur se karwa liya, cancel kar do
do baar book ho gaya, ek hata do
bahut mehnga hai, cancel kar do
paise wapas karo aur cancel karo
सर्विस नहीं चाहिए, रद्द कर दीजिए
विज़िट कैंसिल कर दो
दो बार बुक हो गया, एक हटा दो
किसी और से करवा लिया
आने की ज़रूरत नहीं
अपॉइंटमेंट नको
`;
