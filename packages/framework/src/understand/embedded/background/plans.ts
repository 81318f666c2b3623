/** Wanting it again and again: plans, memberships. */
export const subscribing = `
i want to subscribe
i want a subscription
start a plan for me
i will take the monthly plan
take the weekly plan for me
i want the fortnightly one
buy the yearly plan
purchase a plan
activate a plan
put me on the weekly package
get me on a regular plan
join the membership
make me a member
sign me up
enrol me for the monthly package
i want it every week
come every saturday
i need it every month
once a week would be good, start it
twice a month please
every fifteen days
daily service needed
on alternate days
i want regular service
set it up as recurring
repeat it every sunday
make it a monthly thing
instead of single visits give me a plan
change my single booking to a plan
upgrade me to the plan
do you have something monthly, i want to take it
how do i start the monthly package
my plan has ended, start again
extend my membership
plan lena hai
plan le lo mere liye
plan laga do
mujhe plan chahiye
weekly plan chalu karo
mahine wala plan de do
har hafte aana
har mahine chahiye
roz karwana hai
15 din mein ek baar wala
package lena hai
member banna hai
plan renew karna hai
subscription shuru karo
प्लान चाहिए
प्लान शुरू करो
महीने वाला प्लान दे दो
हर हफ्ते आइए
हर महीने चाहिए
सब्सक्रिप्शन चालू करवाना है
पैकेज लेना है
सदस्यता लेनी है
दर आठवड्याला पाहिजे
you guys are good, put me on the plan
does the plan cover two visits a month, then i want it
make it weekly from now on
upgrade me to fortnightly
go for the yearly
i will go with the monthly one for my second one
every tuesday and saturday please
clean it on all sundays
two times in a month, start from december
do hafte mein ek baar wala laga do
har itvar ko chahiye
ek saal wala plan
प्लान अच्छा है, लगा दीजिए
हर रविवार को आइए
`;

/** Pausing, resuming, ending a plan. */
export const managing = `
pause my plan
pause the subscription for a month
put the plan on hold
hold my visits till i return
freeze my membership
no visits this month please, pause
i am travelling, pause my package
resume my plan
resume the visits
start my paused plan again
unpause
continue my plan from monday
stop my subscription
end my plan
cancel my subscription
cancel the plan
terminate my membership
i want to discontinue the plan
do not renew my plan
turn off auto renewal
plan rok do
plan pause karo
plan kuch hafte ke liye band karo
subscription band karna hai
plan cancel karna hai
plan wapas chalu karo
प्लान रोक दीजिए
प्लान बंद करो
सब्सक्रिप्शन बंद करना है
प्लान फिर से चालू करो
`;
