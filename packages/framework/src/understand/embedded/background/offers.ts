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
any offer for me
what discount can i get
how much discount
is there a discount on two
offer for old customers
offer on the big package
flat discount available
buy one get one
any coupon for first time users
share coupon code
latest offers
offers of this month
weekend offer
monthly offers
sale going on
whats the current promotion
do you run any promotions
discount coupon please
i have a coupon, how to use it
my code is not working
promo not getting applied
invalid code error
the offer is not showing for me
i did not get the cashback
can i use two coupons
is the offer on weekdays only
till when is the discount
what is the code for new users
any gift or freebie
is there a loyalty discount
special rate for society members
koi chhoot hai
discount kitna milega
aaj ka offer
naya coupon batao
coupon lagao
offer chal raha hai kya
mere liye koi offer
pehli baar ka discount
do gaadi pe discount
cashback nahi mila
ऑफर बताइए
आज कोई ऑफर है
कितना डिस्काउंट मिलेगा
कूपन लगा दो
नए ग्राहक को छूट
कूपन आहे का
`;
