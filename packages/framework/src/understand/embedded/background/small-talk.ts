/** Greetings beyond the fixed phrases of the fast path. */
export const greeting = `
hi
hello there
hey good morning team
hello, hope you are doing well
hi, is this the service team
good evening to you
hello i found your number online
hey, first time here
hi my friend gave me this number
hello sir good afternoon
namaste ji
namaste, kaise hain aap
hello bhai kya haal
ram ram ji
namaskar, main naya hu yahan
नमस्ते जी
हेलो, कोई है
नमस्कार, आप कैसे हैं
`;

/** Thanks and praise. */
export const thanks = `
thanks a lot for the quick help
thank you so much, you people are great
that was really helpful, thanks
thanks, that is all i needed
great service, thank you
you have been very kind
really appreciate the fast reply
five stars for your team
the boy did a fantastic job, thank you
very happy with the work
superb experience, will tell my friends
loved it, keep it up
best in town
nice and polite staff
bahut accha kaam kiya, dhanyavad
maza aa gaya, shukriya
aap log bahut acche ho
kaam ekdum mast hua
बहुत अच्छा काम किया, धन्यवाद
आपकी सेवा बहुत अच्छी है
मज़ा आ गया
`;

/** Goodbyes. */
export const bye = `
ok bye for now
see you next time
that is it for today, bye
good night, talk tomorrow
have a nice weekend
goodbye and take care
chalo milte hai fir
accha ab chalta hu
ठीक है फिर मिलते हैं
अलविदा, शुभ रात्रि
`;

/** Talk about the bot, the weather and nothing; answered kindly, starts nothing. */
export const smalltalk = `
are you a machine or a person
is there a real person behind this
what should i call you
who made you
how old are you
do you sleep
i am just checking this chat
just testing
test message
ignore this, testing
wrong chat, sorry
sorry that was meant for someone else
oops sent by mistake
this is a new number of mine
can you talk in hindi
do you understand marathi
please reply in english
is this the official number
is this chat safe
how did you get my number
you are very slow today
happy diwali to all of you
merry christmas
happy new year
god bless you and your family
good morning have a blessed day
it is so hot today
what a match yesterday
i am driving, talk soon
let me ask my husband
i will discuss at home and tell
i have one doubt
i want to ask something
need some info
one more thing
can i ask you something
listen
aap robot ho ya insaan
kya aap hindi samajhte ho
hindi mein baat karo
marathi madhe bola
galti se bhej diya
kisi aur ko bhejna tha
ek baat poochni thi
kuch puchna hai
suno
ghar par puch kar bataunga
aaj bahut garmi hai
क्या आप इंसान हैं
हिंदी में बात करो
मराठीत बोला
गलती से भेज दिया
एक बात पूछनी थी
सुनो
the first one
both
none of these
second
the same
as i said before
this is my wife's number
who is this
do you know me
i am new here
i am back
nothing just looking
just browsing
hmm ok let me think
will get back to you
i will think and tell
talk to you later then
good to know
fine then
great to hear
are you there
hello are you there
you there
kal bataunga
soch ke batata hu
abhi busy hu
baad mein baat karte hai
koi nahi
theek hai dekhte hai
dono
pehla wala
बाद में बताता हूँ
दोनों
पहला वाला
which language can you speak
say it in simple words
use hindi please
what to type
not that one
the other one
same as before
ok got it thanks
i have no code
this is my office number
my husband will reply
i am at work now
busy now
hold on
just a minute please
wait a second
back in five minutes
as you said
abhi dekhta hu
koi code nahi hai
ruko zara
रुकिए ज़रा
`;

/** Insults and anger without a matter. */
export const abuse = `
you are useless
stupid bot
idiot machine
what nonsense is this
shut up
you people are thieves
bloody fools
go to hell
worst bot ever
this chat is a joke
rubbish
you understand nothing
i already told you that
why do you ask the same thing every time
how many times do i have to say it
i said it three times already
read what i wrote
bakwas bot
pagal ho kya
dimag kharab kar diya
bewakoof
ek hi sawal baar baar
kitni baar bataun
pehle hi bata chuka hu
samajh nahi aata kya tumko
बेकार बॉट
पागल हो क्या
दिमाग खराब कर दिया
बार बार एक ही सवाल
कितनी बार बताऊँ
we are going in circles
it is the same thing again
you repeat yourself
you are not listening
this is going nowhere
get out
dumb machine
nonsense bot
you are a waste of time
what rubbish is this chat
waste of time
dobara wahi pooch rahe ho
sunte kyun nahi
bola na ek baar
`;
