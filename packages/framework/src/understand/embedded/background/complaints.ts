/** What went wrong and whose fault it was. */
export const complaint = `
i want to make a complaint
i have a complaint about the last visit
raise a complaint
register my complaint please
lodge a complaint against your staff
file a grievance
i want to report a problem with the work
very bad service
worst service i have ever had
i am not satisfied with the work
not happy at all with yesterday's job
the work was done badly
they did half the job and left
it is still dirty after your visit
dust is still there everywhere
the stains are still there
the glass has marks all over
they did not clean the inside at all
they forgot the wheels
your boy did not vacuum
he skipped the dashboard
you promised one thing and did another
he was in a hurry and did not do it properly
he came two hours late
your person never came
nobody turned up yesterday
i took leave and no one came
i waited the whole day for nothing
nobody informed me that it was cancelled
your worker was rude to my mother
he shouted at my wife
the staff misbehaved
he was smoking and talking on the phone all the time
he asked me for extra money
i was charged more than you said
i was billed twice
wrong amount on my bill
you took money for something i did not get
i want my money back
refund my money
there is a scratch on my door after your visit
your guy broke the mirror
he dented the bumper
the paint has come off
the seat is torn now
water got into the speakers
the screen is not working since you came
the engine light came on after your service
it makes a strange noise since your people touched it
there is a bad smell after the cleaning
the ac stopped working after your job
something is missing from my glove box
my sunglasses were stolen
he left the car open
he lost my key
left my parking in a mess
water all over the floor
the coating is peeling off already
it started to rust after your wash
who will pay for the damage
what will you do about the damage
this is the third time the same problem
same issue again after your repair
i complained last week and nobody called
no one answers my complaint
shikayat karni hai
meri complaint likho
kaam bilkul accha nahi kiya
bahut ganda kaam kiya
theek se saaf nahi kiya
andar se saaf hi nahi kiya
daag abhi bhi hai
aadha kaam chhod ke chala gaya
ladka bahut late aaya
koi aaya hi nahi
pura din intezar kiya koi nahi aaya
ladke ne badtameezi ki
batameezi se baat kar raha tha
zyada paise le liye
do baar paise kaat liye
paise wapas karo
mere paise wapas chahiye
gaadi pe scratch maar diya
dent maar diya gaadi mein
seat phaad di
saaman gayab hai
chabi kho di
ac kharab kar diya
gaadi se awaaz aa rahi hai aapke kaam ke baad
paani bhar gaya andar
badbu aa rahi hai seat se
rang utar gaya
nuksan kaun bharega
baar baar wahi problem
शिकायत करनी है
मेरी शिकायत दर्ज करो
बहुत खराब काम किया
ठीक से साफ नहीं किया
दाग अभी भी हैं
कोई आया ही नहीं
लड़का बहुत देर से आया
लड़के ने बदतमीजी की
ज़्यादा पैसे ले लिए
मेरे पैसे वापस करो
गाड़ी पर खरोंच आ गई
सामान गायब है
काम आधा छोड़ कर चला गया
तक्रार करायची आहे
काम नीट केले नाही
complaint about booking 00233
complaint for yesterday's visit
issue with the last service
problem after the service
quality was very poor
service was below average
not up to the mark
i expected better
you people did nothing
i paid for premium and got basic
they only used water, no foam
only the outside was done
left it wet
left soap on the glass
streaks all over
swirl marks on the paint
hair and mud still inside
seats are still dirty
mats not washed
floor not vacuumed
dashboard is sticky
tyres not polished
the boot was not cleaned
bird droppings are still there
black spots came after your wash
water leaking after the service
the wiper broke
window does not go up since yesterday
battery died after your people came
horn is not working now
antenna broken
logo is missing
coins are missing from my car
my perfume bottle is gone
the cover was torn
you left my gate open
your guy left without telling me
he used my water and electricity without asking
he spoke badly to the guard
he came drunk
he came without tools
he asked for a tip
charged 200 more than told
took cash and gave no bill
i was billed for a visit that never happened
the price on the bill is wrong
refund not received
you cancelled without telling me
nobody called back
three visits missed this month
my plan visits are always late
late again
one hour late and no apology
disappointed with your service
first and last time with you
your worker is careless
such careless people
what have your people done to it
look at this damage
i want compensation
this is cheating
worst experience
ghatiya service
kharab kaam
safai thik nahi hui
shisha ganda hi hai
sabun laga hi chhod diya
paani se hi dho diya bas
tyre saaf nahi kiye
gaadi ke andar dhool hai abhi bhi
kaam ke baad gaadi kharab ho gayi
light band ho gayi wash ke baad
wiper tod diya
paint kharab kar diya
paise zyada maange
tip maang raha tha
bill galat hai
bina bataye cancel kar diya
do ghante late aaya
teen din se koi nahi aaya
koi sunta hi nahi meri complaint
gaadi khuli chhod di
samaan chori ho gaya
बहुत गंदा काम किया
गाड़ी अभी भी गंदी है
सीटें साफ नहीं हुईं
वाइपर तोड़ दिया
पेंट खराब कर दिया
दो घंटे देर से आया
बिल गलत है
सामान चोरी हो गया
बिना बताए चला गया
गाडी नीट धुतली नाही
खूप उशीर झाला
`;
