import type { ActPhrases } from './act.ts';

/** Who will not tell something of his own: "I would rather not share my…". */
const refusals = [
  'i wont',
  'wont',
  'i will not',
  'i dont want to',
  'dont want to',
  'i would rather not',
  'id rather not',
  'rather not',
  'i prefer not to',
]
  .flatMap((begin) => ['give', 'share', 'tell', 'disclose', 'say'].flatMap((verb) => [`${begin} ${verb} my…`, `${begin} ${verb} you my…`]))
  .join(' | ');

/** English, as it is typed in a chat. */
export const englishPhrases: ActPhrases = {
  yes: `ok book | ok book it | ok book now | okay book | okay book it | yes book | sure book it | yes… | y | ys… | yes yes… | yes please… | yes of course… | yes sure… | ok… | ok ok… | ok fine… | ok sure… | ok done | ok good | ok great | ok yes… |
    k | fine | thats fine | that is fine | its fine | fine by me | sure… | sure why not | why not sure | sure thing | yes why not | absolutely… | definitely… |
    of course… | certainly… | for sure | confirm | confirmed | i confirm | confirm it | confirm please | please confirm it | yes confirm… | ok confirm… |
    correct | that is correct | thats correct | yes correct… | all correct | right | thats right | that is right | yes right… | you are right | exactly |
    done | go ahead… | yes go ahead… | go for it | please proceed | proceed… | please do | do it | do it please | lets do it | just do it | book it | book it please | book it now | book now | confirm now | yes now |
    please book it | yes book it… | book this | book that | lets book it | lets go | yes do it… | make it so | sounds good | sounds great | looks good | looks great |
    looks fine | looks correct | looks right | all good | good to go | works for me | that works | that will do | that suits me | suits me | perfect | agreed | i agree |
    agree | accepted | i accept | approve | approved | alright… | all right… | okie dokie | ok dokey | okey dokey | roger | roger that | yeah sure… | true |
       yes it is | yes i do | yes i am | yes thats it | yes that one | affirmative | aye | cool | no issues go ahead | :yes:…`,
  no: `no… | n | no no… | no no no… | no thanks… | no thank you… | no please… | not really… | not at all | never | no way… | not interested | not this | not that |
    not that one | not this one | not correct | thats not correct | that is not correct | its not correct | incorrect | wrong | thats wrong | that is wrong | its wrong |
    no wrong… | no thats wrong… | i dont think so | i do not | i dont | i dont want it | i dont want that | i dont want this | dont want | dont want it | dont do it |
    do not do it | dont confirm | do not confirm | dont book | do not book | dont book it | do not book it | no dont… | negative | nay | no not that… | :no:…`,
  noProblem: `no problem… | no problems… | no prob… | no probs… | np | no worries… | no issue… | no issues… | no tension | not a problem… | its ok | it is ok | thats ok |
    that is ok | thats alright | never mind the delay | no hurry… | no rush… | not an issue | no big deal | all ok`,
  same: `same | same please | the same | same one | same only | same as last time | same as before | same as always | same as usual | as last time | as before | as always | as usual |
    the usual | my usual | like last time | same like last time | same to same | both same | all same | keep the same | keep it same`,
  enough: `nothing | nothing else | nothing more | nothing thanks | nothing else thanks | nothing for now | thats all | that is all | thats it | that is it | thats everything |
    all done | that will be all | thats enough`,
  cancel: `cancel… | cancel now | cancel it now | cancel it… | cancel that… | cancel this… | please cancel… | please cancel it… | cancel please… | cancel the booking… | cancel my booking | cancel this booking… |
    cancel booking | cancel the order | cancel order | cancel the request | cancel my request | cancel request | just cancel… | just cancel it… | cancel it please… |
    i want to cancel | want to cancel | i want to cancel it | i want to cancel this | can you cancel | can you cancel it | can you cancel this | i would like to cancel |
    no cancel… | no cancel it… | ok cancel… | ok cancel it… | abort… | abort it | forget it… | forget about it… | just forget it… | ok forget it… | drop it… |
    drop this | drop the idea | drop that | scrap it… | scrap that… | call it off | discard | discard it | never mind… | i changed my mind | changed my mind |
    i have changed my mind | i dont want it anymore | i dont want this anymore | i dont want to book | i dont want to book anymore | dont need it anymore |
    i dont need it | i dont need it anymore | i dont need this | no longer needed | no longer needed thanks | not needed anymore | no need anymore | quit | exit | end this |
    end it`,
  cancelAll: `cancel all… | cancel all now | cancel everything… | cancel them all | cancel both | cancel all of it | cancel all of them | cancel all bookings | cancel all my bookings |
    cancel all my requests | please cancel all | please cancel everything | forget it all | forget everything | forget all of it | drop everything | drop all | drop it all |
    stop everything | scrap everything | scrap it all`,
  stop: `stop | stop it | stop please | please stop | stop now | stop stop | stop this`,
  leaveIt: `no leave it… | leave it… | leave that… | leave this… | let it be… | just leave it… | ok leave it… | leave`,
  skip: `skip… | skip it… | skip this… | skip that… | skip please | please skip | skip this question | skip for now | can i skip | can i skip this | can we skip | can we skip this |
    pass | next | next question | not needed | not required | no need… | not necessary | no need for that | leave blank | leave it blank | leave it empty | none |
    not applicable | na | n a | nil | prefer not to say | i prefer not to say | i would rather not say | rather not say | i would rather not | i dont want to say |
    i dont want to tell | i dont want to share | i dont want to give | i wont give | i wont give you | i wont tell | i wont tell you | wont give | wont tell | i will not tell you | i wont say | i wont share | i will not give | i will not tell |
    i will not share | not comfortable | not comfortable sharing | not comfortable sharing that | i am not comfortable | i am not comfortable sharing that | dont want to give |
    dont want to share | dont want to tell | dont ask | dont ask that | dont ask this | thats private | that is private | private | none of your business |
    without it | without that | continue without it | continue without | go without | proceed without it | i dont have | i dont have it | i dont have one | i dont have any |
    dont have | dont have one | dont have it | i have none | ${refusals}`,
  later: `later | maybe later… | not now… | not right now… | not yet… | some other time | another time | will do later | i will do it later | do it later |
    i will tell you later | will tell you later | i will let you know | will let you know | let you know later | i will get back to you | will get back to you | get back to you |
    remind me later | ask me later | i will come back | i will come back later | i will think about it | let me think | let me think about it | will think | i need to think |
    need to think | i will decide later | decide later | in a while | after some time | afterwards | tomorrow i will tell you | i will tell tomorrow | talk to you later |
    message you later | i will message later | will message later | let me check and tell | i will check and tell | i will confirm later | will confirm later`,
  dontKnow: `i dont know… | dont know… | do not know | i do not know… | no idea… | i have no idea… | no clue | not sure… | i am not sure… | im not sure… | unsure | cant say |
    cannot say | cant tell | cant remember | i dont remember | dont remember | do not remember | i forgot | forgot | i have forgotten | i am confused | whatever | whichever |
    anything | any | anyone | any one | any of them | any of these | any one is fine | any is fine | anything is fine | anything works | whatever you have | whatever is available |
    you choose | you decide | you pick | your choice | up to you | as you like | as you wish | suggest something | you suggest | suggest | please suggest | what do you suggest |
    what do you recommend | which is better | which one is better | which one is best | which is best | help me choose | cant decide | i cant decide | no preference |
    i have no preference | doesnt matter | it doesnt matter | dont care | i dont care`,
  why: `why… | why is that | but why | why this | why that | why so | why do you ask… | why are you asking… | why do you need… | why do you need that… | why do you need it… | why do you need this… |
    why do you want… | why need this | why is it needed… | why is this needed… | why is it required… | why is this required… | why required | why should i tell… | why should i give… |
    why should i share… | why must i… | whats the need | what is the need | what for | for what | is it necessary | is this necessary | is that necessary | is it required |
    is this required | is it mandatory | is it compulsory | what will you do with it | what will you do with that | what do you need it for | what do you need the… | what do you need my… | what do you want my… | reason for asking | y do you need… |
    what was that for | whats that for | what is that for | sorry what was that for`,
  repeat: `speak in hindi… | speak hindi… | talk in hindi… | reply in hindi… | in hindi please | hindi please | hindi | speak in english… | speak english… | talk in english… |
    reply in english… | in english please | english please | english | repeat | repeat it | repeat that | repeat please | please repeat… | can you repeat… | could you repeat… | say again… | say it again… | say that again… | come again | pardon |
    pardon me | what did you say… | what did you ask… | what was that | what was the question | what is the question | whats the question | again please | once more | once again |
    one more time | send again | send it again | send that again | resend | resend it | show again | show me again | show options again | show the options again |
    show the list again | i missed that | i didnt get that | didnt get that | i didnt get you | didnt get you | i dont understand | i did not understand | i didnt understand |
    dont understand | do not understand | didnt understand | not understood | what | what what | sorry what | huh | eh | what do you mean | what does that mean | meaning | i dont get it |
    can you explain | explain | explain please | please explain | come again please | :confused:`,
  recap: `where were we… | where are we… | where did we stop | where did we leave off | where were we again | what have i booked so far | what have you got so far | what do you have so far |
    what is done so far | recap | recap please | summary | summary please | summarise | summarize | give me a summary | show summary | show me the summary | show my details | show details |
    what is pending | whats pending | what is left | whats left | what else do you need | what else is needed | what more do you need | whats next | what next | what now | and now | now what | so far |
    u there | you there | are you there | are you still there | anyone there | anybody there | is anyone there | hello are you there | still there`,
  resume: `continue | continue please | please continue | lets continue | can we continue | resume | resume please | go on | carry on | move on | lets go on | lets resume | keep going |
    lets finish it | lets finish this | finish it | complete it | continue the booking | continue my booking | continue booking | continue with it | continue with that |
    pick up where we left | continue where we left off | back to the booking | back to my booking | back to it | i am back | im back | back again`,
  restart: `start over… | start again… | start from scratch | start from the beginning | begin again | from the beginning | restart | reset | start afresh | start fresh | lets start over |
    lets start again | can we start over | can we start again | i want to start over`,
  wait: `wait… | wait please | please wait | wait a minute… | wait a min… | wait a sec… | wait a second… | wait a moment… | just wait… | hold on… | hold on please | hold on a sec… | hold on a minute… |
    hang on… | one moment… | one minute… | one min… | one sec… | one second… | 1 min | 1 minute | 1 sec | 2 min | 2 mins | 2 minutes | two minutes | two mins | 5 min |
    5 mins | 5 minutes | give me a minute… | give me a min… | give me a sec… | give me a moment… | give me a second… | give me 5 minutes… | give me some time… | give me time | just a minute… |
    just a min… | just a sec… | just a second… | just a moment… | a moment… | a moment please | let me check… | let me see… | let me ask… | i will check… | checking | asking my wife |
    asking my husband | be right back | brb | hmm | hmmm | hm | umm | let me look | let me find it | getting it | in a minute | one moment please | :wait:`,
  undo: `undo | undo that… | undo it… | undo this… | please undo | can you undo | can you undo that | undo the last one | revert | revert it | revert that | reverse that | reverse it |
    take it back | take that back | put it back | i did that by mistake | booked by mistake | i booked by mistake | that was a mistake | it was a mistake | that was by mistake |
    it was by mistake | pressed by mistake | i pressed by mistake | wrong button | pressed the wrong button | i pressed the wrong button`,
  change: `change | change it | change something | change that | change this | edit | edit it | modify | modify it | i want to change | want to change | i want to change something |
    need to change | need to change something | can i change | can i change something | can i change it | change please | something is wrong | there is a mistake | there is an error |
    one correction | small correction | correction | one change | small change | make a change | update it`,
  menu: `menu | main menu | show menu | show me the menu | see menu | back to menu | back to main menu | options | all options | show options | show me options | what are my options |
    list | help… | help me | help please | please help | please help me | can you help | can you help me | i need help | need help | i need some help | i need your help | what can you do |
    what all can you do | what do you do | what all do you do | what all you do | what you do | what can i do here | what can i do | what can i ask | what services do you have |
    what are your services | what do you offer | what all do you offer | your services | how does this work | how does it work | how do i use this | commands | info | information`,
  person: `human | a human | human please | agent | an agent | agent please | live agent | live chat | live person | real person | real human | a real person | a person | person please |
    operator | executive | representative | rep | manager | manager please | your manager | the manager | supervisor | senior | customer care… | customer service | customer support | support | support team |
    helpline | helpline number | customer care number | contact number | call me… | call me please | please call me… | please call… | call me back… | callback | call back | give me a call… | get me a human |
    talk to a human… | talk to human… | talk to a person… | talk to person… | talk to an agent… | talk to agent… | talk to someone… | talk to somebody… | talk to a manager… |
    talk to manager… | talk to the manager… | talk to your manager… | talk to support… | talk to customer care… | talk to a real person… | talk to a real human… | talk to your team… |
    speak to a human… | speak to human… | speak to a person… | speak to an agent… | speak to someone… | speak to somebody… | speak to a manager… | speak to the manager… |
    speak to your manager… | speak with a human… | speak with someone… | speak with an agent… | speak with a person… | talk with a human… | talk with someone… | talk with an agent… |
    chat with a human | chat with an agent | connect me to a human… | connect me to an agent… | connect me to someone… | connect me to a person… | connect me to your manager… |
    connect me with a human… | connect me with someone… | connect me with an agent… | connect to agent… | connect to human… | connect to a human… | connect to customer care… |
    transfer me to a human… | transfer me to an agent… | transfer me… | get me a person… | get me an agent… | get me your manager… | get me the manager… | get me someone…`,
  greeting: `hi… | hello… | hey… | hi there… | hello there… | hey there… | hi hi | hello hello | hi hello… | good morning… | good afternoon… | good evening… | good day… | very good morning… |
    greetings | hi team… | hello team… | hi all | hello sir… | hi sir… | hello mam… | hi mam… | hello madam… | hi bro… | hello bro… | hey bro… | yo | whats up | sup | hi good morning… |
    hello good morning… | hi good evening… | hello good evening… | hi good afternoon… | hello good afternoon… | :wave:…`,
  thanks: `thanks… | thank you… | thanks a lot… | thanks a ton… | thanks a million | thank you so much… | thank you very much… | many thanks | much appreciated | appreciate it | i appreciate it |
    appreciated | thanks for your help | thank you for your help | thanks for the help | thanks for helping | thanks for the update | thanks for the info | thank you for the information |
    great thanks… | ok thanks… | ok thank you… | ok thank you so much | perfect thanks | perfect thank you | cool thanks | nice thanks | got it thanks | thanks bro | thanks man | thanks again |
    thank you again | thanks in advance | cheers | cheers mate | god bless | god bless you | bless you | :thanks:`,
  bye: `bye… | bye bye | goodbye | good bye | good night | see you | see you later | see ya | cya | see you tomorrow | see you soon | take care | tata | talk later | ok bye… | thanks bye |
    thank you bye | have a nice day | have a good day | have a great day | catch you later`,
  smalltalk: `how are you… | how r you | how are you doing | how do you do | hows it going | how is it going | how is your day | hows your day | whats your name | what is your name | who are you |
    who is this | whos this | are you a bot | are you a robot | are you human | are you a human | are you real | are you a real person | is this a bot | is this a robot | am i talking to a bot |
    am i chatting with a bot | am i talking to a human | are you chatgpt | are you ai | are you an ai | nice to meet you | good to know | i see | got it | understood | noted | good | great | nice |
    awesome | wonderful | amazing | excellent | super | superb | lovely | wow | great job | good job | well done | nice work | good work | you are great | you are awesome | you are the best |
    i love you | love you | i love it | love it | haha | hahaha | lol | lmao | rofl | interesting | good one | nice one | :happy: | :love: | :laugh: | :other:`,
  optOut: `unsubscribe… | unsubscribe me… | opt out… | opt me out | stop messages | stop all messages | stop messaging | stop messaging me… | stop sending messages… | stop sending me messages… |
    stop sending… | stop texting me | stop spamming | stop spamming me | stop promotions | stop the promotions | stop promotional messages | stop sending promotions | stop sending offers |
    stop sending me offers | stop ads | stop sending ads | stop these messages | stop promo | no more messages… | no more promotions | dont message me… | dont send me messages… | do not message me… |
    dont send messages… | do not send messages… | do not send me messages… | dont send promotions | dont send me promotions | dont text me | dont contact me… | do not contact me… |
    dont send offers | dont send me offers | do not disturb | remove me from your list | remove me from the list | remove me from this list | remove my number | remove my number from your list |
    take me off your list | take me off this list | block promotions | i dont want your messages | i dont want any messages | i dont want promotional messages`,
  optIn: `start | unstop | opt in… | opt me in | start messages… | start the messages | start messaging me… | send me messages again… | resume messages… | resume the messages | subscribe me again |
    you can message me again… | you may write to me again`,
  forgetMe: `delete my data… | delete all my data… | delete my information… | delete all my information… | delete my details… | delete my account… | delete my personal data… | delete my profile… |
    delete my number… | delete my chat… | delete my history… | delete everything about me… | delete everything you have about me… | delete everything you know about me… |
    delete everything you have on me… | erase my data… | erase all my data… | erase my information… | erase my details… | erase everything about me… | remove my data… | remove all my data… |
    remove my information… | remove my details… | remove my personal data… | remove my account… | wipe my data… | clear my data… | forget me… | forget my data… | please delete my data… |
    please delete all my data… | please delete my account… | i want my data deleted… | i want you to delete my data… | i want to delete my data… | i want to delete my account… |
    can you delete my data… | close my account… | right to be forgotten… | gdpr delete…`,
};
