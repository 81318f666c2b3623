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
