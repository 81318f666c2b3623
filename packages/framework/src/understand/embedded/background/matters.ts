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
`;

/** Bills, links, receipts and proofs of payment. */
export const payment = `
i want to pay
how do i pay my bill
send me the payment link
share the upi id
give me the qr code
which number should i google pay to
what is my due amount
how much is pending from my side
what do i owe you
my invoice please
send the invoice
i have paid the bill
payment done
just paid through gpay
paid, please check
i have transferred the money
amount sent, here is the screenshot
sharing the payment screenshot
here is the proof of payment
the transaction id is 402918837465
utr 519920338471
reference number 300129884712
money got deducted but no confirmation
paid but it still shows pending
i have already paid, stop reminding me
the payment failed
the link is not opening
cannot complete the payment
the qr does not scan
paid twice by mistake
can i pay later
can i pay half now
clear my dues
settle the bill
pay for the last visit
pay invoice 00871
did you receive my payment
send me the receipt
paise kaise bheju
payment kaise karu
payment link bhejo
upi id do
qr bhejo
kitna dena hai
kitna baki hai
bill bhejo
bill kitna bana
paise bhej diye
payment kar diya
payment ho gaya dekh lo
screenshot bhej raha hu
paise kat gaye par confirmation nahi aaya
link nahi khul raha
payment fail ho gaya
do baar paise kat gaye
पैसे कैसे भेजूँ
पेमेंट कैसे करें
पेमेंट लिंक भेजो
कितना देना है
पैसे भेज दिए
पेमेंट कर दिया
बिल भेजिए
पेमेंट नहीं हो रहा
पैसे पाठवले
pay
pay now
let me pay
i will pay now
how to pay
where to pay
where do i send the money
account number please
bank details please
ifsc code please
google pay number
phonepe number
payment options
send link to pay
resend the payment link
link expired, send again
the link shows an error
the page keeps loading when i pay
otp not coming for the payment
card declined
upi is not working
cannot pay
money debited from my account
money deducted twice
amount got cut but it says failed
paid but no message came
i paid yesterday, did you get it
is my payment safe, nothing came
payment made yesterday by neft
transferred through bank, please check
sent the amount to your number
cleared the bill
bill is paid
already settled
screenshot of the payment
attaching the receipt of payment
receipt attached
payment slip attached
ref no 776120045533
transaction number 55201 8890 2231
utr number is 90887 66120 3344
bill amount
total due
pending amount
how much should i pay
how much is left to pay
do i owe anything
is anything pending
is my bill cleared
can you send me the bill again
need a gst bill
bill for last month
pay the plan fee
pay for my subscription
pay the renewal amount
i will pay cash to the boy
i want to pay by card
stop asking for money, it is paid
you keep sending payment reminders though i paid
pay kar diya
paisa bhej diya
gpay kar diya hai
phonepe kar diya
paise transfer ho gaye
kaise pay karu
kahan bhejna hai paisa
number do gpay karna hai
account number bhejo
scanner bhejo
kitne paise dene hai
kitna hua total
mera bill kitna hai
bill chuka diya
payment atak gaya
qr code nahi chal raha
paisa kat gaya do baar
पैसा भेज दिया
भुगतान करना है
भुगतान कर दिया है
क्यूआर कोड भेजिए
खाता नंबर दीजिए
मेरा बिल कितना है
पैसे कट गए
बिल भरायचे आहे
`;

/** Discounts, coupons, deals. */
export const offers = `
any offers
any discount today
what offers do you have
current deals
do you have a coupon
give me a promo code
is there a festival offer
any deal for new customers
first time discount
any discount for two
show me the running schemes
is my coupon still valid
my coupon does not work
the promo code was not applied
how do i use the voucher
when does the offer end
apply the code for me
best deal you can give
referral bonus
loyalty points
is there a student discount
which offer can i use
combo offers
koi offer hai
koi discount milega
offer batao
coupon code do
coupon kaam nahi kar raha
aaj kal koi scheme chal rahi hai
naye customer ko kya milta hai
offer kab tak hai
diwali offer hai kya
code kahan daalu
कोई ऑफर है क्या
कोई छूट मिलेगी
कूपन कोड दीजिए
ऑफर कब तक है
काही सूट आहे का
offers
discount
coupon
coupons please
promo
promotions
list of offers
all the coupons
any ongoing promotion
ongoing sale
any sale
anything on discount this week
anything cheaper this month
is there some scheme this month
special price for regulars
i am an old customer, any benefit
student offer
is there a deal for the festival
tell me the best offer
what is the diwali offer
new year offer
rain offer
do i get something off on my first wash
is code SAVE20 valid
is FIRST50 still working
use code SAVE20
apply FIRST50 for me
coupon not accepted
the code says expired
says invalid coupon
discount not given
the discount was not applied to my bill
how to apply the code
when will the offer expire
last date of the offer
does the offer work on sunday
cashback on card
cashback not received
gift voucher
refer a friend
koi scheme hai kya
is mahine koi offer
koi coupon milega kya
naya offer kya hai
mast offer hai, batao
code laga do
discount nahi mila
coupon expire dikha raha hai
छूट चाहिए
कोई कूपन है
कोड काम नहीं कर रहा
इस महीने क्या ऑफर है
सस्ता कुछ है क्या
सवलत आहे का
`;

/** Wanting a person instead of a machine. */
export const person = `
i want to talk to a human
let me speak to someone in charge
connect me to your manager
get me your boss on the line
i need to speak with a real person
can somebody call me
please call me back
have someone call me after six
give me your customer care number
is there a number i can call
transfer this chat to an agent
enough of the bot, give me a person
this machine does not get it, connect me to staff
can a person explain this to me
i want to talk to the owner
let me talk to the technician
who is your supervisor
escalate this to your senior
can i have the contact of the manager
someone from the team please
kisi insaan se baat karni hai
manager se baat karao
apne boss se baat karwao
customer care ka number do
call karwa do kisi se
mujhe phone karo
bot se nahi kisi aadmi se baat karni hai
koi asli banda hai wahan
senior ko bolo mujhse baat kare
office ka number milega
technician ka number do
किसी इंसान से बात करनी है
मैनेजर से बात कराइए
कस्टमर केयर का नंबर दीजिए
मुझे फोन कीजिए
किसी बड़े अधिकारी से जोड़िए
किसी से बात करवा दीजिए
मला माणसाशी बोलायचे आहे
human
person
real person please
speak to representative
customer executive please
customer care
helpline
call centre number
toll free number
your contact number
number of the office
phone number of your manager
who is the manager there
manager contact
is there any staff i can talk to
anyone human there
somebody real please
stop the bot and get a human
get me a human right now
put someone real on the line
i am done typing, call me
i do not want to type, call me
i cannot explain here, call me
arrange a call back
schedule a call with your team
please ask someone to ring me
give me a ring
request a callback at 5
i need to talk
need to speak urgently
talk to technical team
talk to the washing guy
talk to the one who came yesterday
i do not understand this, let me talk to someone
someone please explain on a call
this is urgent, connect me to a person
i need a person to handle this
head office contact
complaint officer number
asli insaan se baat karao
kisi bande se baat karao
koi hai jo phone kare
phone pe baat karni hai
call pe samjhao
mujhe call chahiye
kisi senior ko lagao
malik ka number do
staff se baat karni hai
bot band karo, insaan ko bulao
टीम से बात करनी है
फोन पर बात करनी है
मैनेजर का नंबर दीजिए
इंसान चाहिए बॉट नहीं
मॅनेजरला बोलवा
`;
