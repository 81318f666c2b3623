/** How far something is: bookings, people under way, subscriptions. */
export const status = `
what is the status of my booking
status please
any update on my order
is my booking confirmed
did my booking go through
have you received my request
show my bookings
what bookings do i have
when is my next visit
on which date are you coming
at what time will they reach
when is he coming
is he on the way
how long till he gets here
where is your guy
where is the technician
where has the team reached
has he started yet
who is coming today
has someone been assigned
send me the name of the technician
share his live location
nobody has come yet, where are they
it is past the time and no one is here
he was to come at ten, still waiting
are they running late
is today's visit still on
is everything ok for tomorrow
how many visits do i have left
when does my plan end
when is my subscription renewing
is the work finished
is my car ready
tell me when they are about to arrive
let me know once he leaves
keep me posted
what happened to my request
did you get the approval
has my refund been processed
has my complaint been looked at
where is my booking id
kab aaoge
kab tak aayega
kitne baje aayenge
kahan tak pahuncha ladka
kahan ho bhai
aadmi nikla kya
abhi tak koi nahi aaya
kitni der aur lagegi
meri booking ka kya hua
booking confirm hui kya
status batao
kaun aa raha hai aaj
agli visit kab hai
kitni visit bachi hai
plan kab khatam hoga
kaam ho gaya kya
aaj aane wale the na
कब आओगे
कब तक आएगा
कितने बजे आएँगे
अभी तक कोई नहीं आया
मेरी बुकिंग का क्या हुआ
बुकिंग कन्फर्म हुई क्या
लड़का कहाँ तक पहुँचा
अगली विज़िट कब है
कधी येणार
अजून कोणी आले नाही
check my booking status
booking status of 00412
track my order
track the technician
what day did i book for
what time was my booking
remind me of my booking time
what did i book
is it booked or not
is the booking still there
was my booking cancelled
no call from your guy yet
did he leave your office
how far is he
how many minutes more
eta please
expected time
any eta
will they come on time
will he make it by ten
will he be here soon
is anyone coming or not
is someone really coming today
are you people coming or not
please confirm tomorrow's visit
everything set for sunday
all good for the evening slot
is it on schedule
who is assigned to me
name of the person coming
phone number of the boy who is coming
will the same team come again
is the same technician coming today
has the work started
is it done
have they finished
what stage is it at
how much work is left
photos after the work please
visits left
how many washes remain
balance visits
plan expiry date
when is the renewal
is my plan active
next visit date
when is my next turn
upcoming visits
waiting at the gate, where are they
been waiting for one hour, any news
standing outside, no one here
he is not picking up my call, where is he
i have to leave, when will they reach
please tell me quickly where he is
getting late for work, has he left
inform me when he is near
message me when they start
tell me when it is done
update me
any news
koi update hai
meri booking hai na aaj ki
kis time ki booking hai meri
kitne baje ki booking thi
aa rahe ho na
aa rahe ho ya nahi
pakka aa rahe ho na
koi aayega aaj ya nahi
ladka nikal gaya kya
ladke ka number do kahan hai
phone nahi utha raha, kahan hai
kitni door hai
kaam kahan tak pahuncha
kaam shuru hua kya
meri complaint ka kya hua
refund kab aayega
kitni baar aur aaoge plan mein
office jana hai, kab tak aaoge
jaldi batao kab aa rahe ho
वह कहाँ है
आ रहे हैं या नहीं
आज कोई आएगा क्या
मेरी बुकिंग कितने बजे की है
प्लान में कितनी विज़िट बाकी हैं
काम हो गया क्या
कौन आ रहा है
रिफंड कब आएगा
किती वाजता येणार
status
update please
current status
track
where has he reached
how long more
how much time for him to arrive
how much longer do i wait
arrival time please
when can i expect him
when will your person be here
when is the visit
when is it scheduled
what is my slot
which slot did i get
what is the date of my next visit
is tomorrow confirmed
is it confirmed for sunday
are we on for tomorrow
are we good for 4 pm
is someone coming today at 5
is the visit today or tomorrow
was a person allotted to me
who has been allotted
technician details please
what is the name of the boy
his number please, he has not come
i cannot see anyone, where is he
where is everyone
he is not here yet
still no one here
your man has not arrived
it is already 5, when is he coming
the slot is over and nobody came, where is he
did he forget my visit
lost his way? he should be here
can he find my house, is he near
he called once and never came, where is he
please check with the technician
what's happening with my booking
is my request accepted
is it approved
did my subscription start
is my membership active now
how many are left this month
when do my visits end
last date of my plan
status of my complaint
status of my refund
any update on my complaint
when will i get my refund
is the work over
did they finish
how far is the work
kahan tak aaya
kitni der mein aaoge
time pe aa jaoge na
aadmi bheja kya
kaunsa ladka aayega
booking kab ki hai
kal ki booking pakki hai na
mera number kab aayega
abhi tak nahi pahuncha
der kyun ho rahi hai, kahan hai
kaam khatam hua kya
plan chalu hua kya
kitne wash baki hai
complaint ka status
कितनी देर में आएँगे
मेरा नंबर कब आएगा
अभी तक नहीं पहुँचा
कौन सा लड़का आएगा
बुकिंग पक्की है ना
शिकायत का क्या हुआ
अजून आला नाही
`;
