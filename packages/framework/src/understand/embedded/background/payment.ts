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
i want to clear my payment
let me settle it
final bill please
share bill
share invoice copy
send me the amount and the link
send qr
send scanner
give upi
what is your upi handle
is upi possible, share the id
can i pay by google pay now
how can i make the payment
make payment
complete my payment
payment pending, want to finish
i want to pay the rest
pay the balance
balance amount please
my dues please
outstanding amount
bill for yesterday's work
i did the payment just now
done with the payment
payment successful
payment has been made
sent you the money
money sent
i have sent 1500
amount transferred
just transferred by imps
paid by card at the door
paid cash to your boy
cash was given to him
here is my utr
txn id attached
please verify my payment
please confirm that you got my payment
have you got the amount
did the money reach you
acknowledge my payment
payment not reflecting
my payment is not updated
app shows unpaid but i paid
still shows due after payment
transaction declined
bank says failed
payment page does not open
cannot scan your code
refund the extra payment
paid extra, please adjust
wrong amount paid
i will pay tomorrow
can i pay after two days
i will pay by evening
paise de diye
paise bhejne hai
paytm kar du kya
paytm number kya hai
upi kar diya
online bhej diya
cash de diya ladke ko
payment receive hua kya
paise mile kya
link bhejo payment ka
bill ka amount batao
total kitna hai
baki paise kaise du
screenshot dekh lo
payment nahi ja raha
payment failed aa raha hai
भुगतान कैसे करूँ
पैसे मिले क्या
लिंक भेज दो
पैसे दे दिए
स्कैनर भेजो
पेमेंट फेल हो रहा है
स्क्रीनशॉट भेजा है
पैसे भरले
`;
