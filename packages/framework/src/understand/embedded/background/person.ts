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
koi banda milega baat karne ke liye
koi hai jisse main baat kar saku
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
