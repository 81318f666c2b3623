/** Questions about prices, packages, plans and terms. */
export const pricesAndPackages = `
how much does it cost
how much do you charge
what are your charges
what is the price
price for a big one
rates please
send me the rate card
what would it cost for two
is there any extra charge
are taxes included in the price
what is the minimum amount
do you charge for visiting
is it more expensive on weekends
which one is cheaper
what is the difference between the two
which package is better for me
what is included in it
does it include polishing
how does the plan work
what do i get in the monthly package
how many visits are there in a plan
can i pause the plan when i travel
what happens if i miss a visit
is there any warranty
do you give a guarantee
which payment methods do you take
can i pay in cash
is online payment possible
when do i have to pay
do i get a bill
is there a cancellation fee
how much is charged if i cancel
what is your refund policy
explain the packages
give me details of the plan
kitna lagega
kitne paise lagenge
kitna charge hai
kya rate hai
price kya hai
rate batao
ek baar ka kitna
suv ka kitna lagega
chhoti gaadi ka kitna hai
alag se charge lagega kya
kya kya included hai
dono mein kya farak hai
kitna time lagega
guarantee milti hai kya
plan kaise kaam karta hai
cash de sakte hai kya
upi chalta hai kya
bill milega kya
cancel karne pe paise kat te hai kya
कितना लगेगा
कितने पैसे लगेंगे
क्या रेट है
कीमत क्या है
बड़ी गाड़ी का कितना है
दोनों में क्या फर्क है
कितना समय लगेगा
गारंटी मिलती है क्या
नकद दे सकते हैं क्या
प्लान में कितनी बार आते हैं
किती पैसे लागतील
charges for a small one
cost of the full package
cost for two rooms
price of the cheapest one
cheapest option you have
which is your most popular package
what are the different types
list of services with prices
send price list
price chart please
menu card with rates
just tell me the price
only the price please
total cost including everything
is gst extra
per visit or per month, what is the price
monthly charges for a big one
plan rates
is the monthly one cheaper than single
is the plan valid for a year
how long are the visits valid
can unused visits be carried forward
can two people share one plan
can i change the day in the plan every time
is premium better than basic
basic versus premium
basic and deluxe, are they the same
what extra do i get in the premium
do you charge for distance
do you install seat covers
is there any membership fee
is there a joining fee
can i get a refund if i do not like it
do you refund on cancellation
until when can i cancel without a charge
how much before the visit can i change the time
do you give bills with gst number
can i pay after the work
do i pay now or later
is there an advance
can i pay in instalments
will the price change on sunday
why is it so expensive
why is premium costlier
itna mehnga kyun hai
sabse sasta wala kaun sa hai
sabse accha package kaun sa hai
poora rate card bhejo
basic aur premium mein kya antar hai
monthly ka kitna padega
ek mahine ka kitna lagta hai
plan lena sahi rahega ya ek baar
kitne saal ki guarantee hai
pehle paise dene hote hai kya
सबसे सस्ता कौन सा है
रेट लिस्ट भेजिए
महीने का कितना पड़ेगा
कोणते पॅकेज चांगले आहे
`;
