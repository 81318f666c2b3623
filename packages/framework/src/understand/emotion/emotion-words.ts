/** A feeling that words can tell of; neutral is the absence of all. */
export type Feeling = 'happy' | 'confused' | 'anxious' | 'frustrated' | 'angry';

/** Phrases by feeling and by how much each says, 0..1. */
export type FeelingPhrases = Readonly<Record<Feeling, Readonly<Record<number, string>>>>;

/** English. */
export const englishFeelings: FeelingPhrases = {
  happy: {
    0.3: 'thanks | thank you | appreciate | appreciated | helpful | polite | well done | good job | good work | good service | nice work | cheers | glad | pleased | nice one | :happy: | :love: | :laugh:',
    0.5: `thanks a lot | thanks a ton | thanks a million | thank you so much | thank you very much | many thanks | much appreciated | great | awesome | amazing | excellent | wonderful | fantastic | superb | super | lovely |
      brilliant | perfect | beautiful | delighted | love it | love the | love your | loved | happy | very happy | so happy | excited | super excited | cant wait | best service | great service | great work | great job |
      you guys are great | you are great | you are the best | you are awesome | you rock | made my day | looks like new | like new | good as new | impressed | satisfied | five stars | 5 stars | well done | hats off | keep it up | yay | hurray | hooray | wow |
      fabulous | outstanding | delightful | very kind | great news | finally good | so glad | brilliant job | neat job | spotless | i love | we love | congratulations | kudos | bravo | sweet | made me smile | thrilled | so smooth | blessed | excellent work | so clean | shining | sparkling | top notch | great going | wonderful team | happy with | very pleased | absolutely love | nice team | good experience | smooth experience | highly recommend | will recommend | you people are great | so good | really good | very good | best in town | stunning | fab | superhappy | overjoyed | grateful | so grateful`,
  },
  confused: {
    0.35: `how do i | how can i | how to | which one | which button | where do i | where to | what do i do | what should i write | what should i type | meaning of | explain | what is the difference | unclear | which option | not sure what | not sure how | not sure which |
      what happens now | what next | huh | what is this | what does this | what does it | what do you mean | is it that | what is meant | same or different | cant find | :confused: | how come | what exactly | am i supposed to | which is which | two buttons | what does | what is that | what are these | how will | how would i | is that the same`,
    0.6: `confused | confusing | i dont understand | dont understand | do not understand | didnt understand | did not understand | i dont get it | dont get it | didnt get it | didnt get that | not getting it | makes no sense | does not make sense | doesnt make sense | i am lost |
      im lost | cant follow | cannot follow | not clear | i am not clear | no clue what | no idea what | no idea how | puzzled | bit lost | cant figure out | how does this work | what does that mean | sorry what | what what | which is it | but it says |       dont know how | dont know which | dont know what | baffled | complicated | not able to understand | unable to understand | could not understand | couldnt understand | dont follow | i dont follow | please clarify | can you clarify | need clarity | no clarity | contradictory | lost me | explain again | bit confused | totally lost | hard to understand`,
  },
  anxious: {
    0.35: `urgent | urgently | asap please | hope | hoping | please please | please hurry | hurry | quickly please | is it safe | safe | will it harm | will it damage | will it scratch | will it hurt | alone at home | running late | getting late | before my flight | wedding | interview | exam |
      guests | what should i do | any chance | what if | otherwise | need to know | deadline | sick | unwell | fever | passed away | funeral | accident | for sure | are you sure | is it really | is this real | genuine | really need | lost my key | did it go through | please confirm | pls confirm | please tell me | not sure if | safe or not | baby | pregnant | my boss | at risk | legit | trust you | can i trust | is it true | will you really | will they really | come for sure | please be on time | cannot miss | cant miss | running out of time | before it is too late | do reply | reply fast | reply soon | quick please | important`,
    0.6: `worried | worry about | i am worried | very worried | scared | afraid | nervous | anxious | tense | panic | panicking | emergency | hospital | please help me | need urgent help | urgent help | should i be worried | i am stressed | stressed | is my money safe | is it a scam | scam | scams | fraud risk |
      will i get my money | will i get it back | get my money back or not | i will miss | ill miss | my flight | my train | please be careful | please make sure | will someone come for sure | are you really coming | are they really coming |
      is it still safe | still safe | who can see | who can read | who else can | my mother is alone | kids are alone | elderly | cant reach | not reachable | :anxious: | worried sick | really worried | bit worried | little worried | getting worried | am worried | stress | so stressed | terrified | freaking out | dying of worry | concerned | i am concerned | please help | help me please | desperate | in trouble | heart attack | surgery | critical | my child is alone | what will happen | lost my money | is my money gone`,
  },
  frustrated: {
    0.2: 'again | still | already | wrong | delay | delayed | dirty | never | late',
    0.3: `waiting | not working | doesnt work | does not work | didnt work | failed | cant pay | cannot pay | nobody | no one | no reply | no response | no update | no confirmation | not received | not yet received | problem | issue |
      stuck | missing | forgot | forgotten | did not | didnt come | not cleaned | not done | not done properly | overcharged | extra money | charged more | charged twice | damaged | broken | broke | scratch | scratched | dent | stain | stains | smell | leaking | peeling | torn |       slow | expired | unable to | cant even | not able to | was promised | you promised | promised | :sad: | not answering | no answer | ignored | too long | too slow | still no | not fixed | not helpful | doesnt help | so bad | enough | ugh | argh | sigh | uff | offo | come on yaar | complicated process | cumbersome | hopeless | difficult | errors | error again | crashed | hung | loading`,
    0.6: `frustrated | frustrating | annoyed | annoying | irritated | irritating | fed up | tired of | sick of | disappointed | disappointing | not happy | unhappy | not satisfied | dissatisfied | unsatisfied | bad service | poor service | very bad | waste of time | wasted | useless | how many times | how long do i |
      third time | 3rd time | fourth time | 4th time | fifth time | 5th time | second time | 2nd time | many times | so many times | every time | each time | again and again | over and over | same thing | same question | same problem | same issue | already told | already said | already gave | already sent | told you | i said |
      i told | i already | repeating | keep asking | keeps asking | keeps failing | keeps saying | keeps showing | still waiting | been waiting | waiting since | waiting for hours | waiting since morning | for hours | for an hour | for two hours | since morning | all day | whole day | nobody came | no one came | nobody called |
      no one called | nobody replied | no one replied | never came | did not come | didnt come | did not turn up | didnt turn up | not turned up | no show | late again | hours late | hour late | not picking up | come on | seriously | what is the point | whats the point | joke | a joke | dont ask again | stop asking | enough of | give up | i give up |
      not acceptable | this is not done | not fair | unfair | misbehaved | rude | misleading | no one is answering | nobody is answering | no one answers | nobody answers | nobody responds | no one responds | taking so long | takes so long | taking too long | kept waiting | keep waiting | keeps waiting | wasting my time | how difficult | how hard | how many more | why is it so | why so difficult | keep getting | gets cancelled | again the same | not again | same mistake | same story | every single time | you never | you people never | always late | never on time | no sense of time | not what i ordered | not what i asked | nobody cares | no one cares | let down | poor quality | poor work | bad work | bad experience | sick and tired | running around | going in circles`,
  },
  angry: {
    0.4: 'careless | unprofessional | refund my money | money back | complain about you | manager right now | immediately | this instant | at once | shame | what have you done | who will pay | escalate | i have paid | dont you dare | never again | absolutely | how could you | ruined | ridiculous | nonsense | :angry:',
    0.8: `worst | disgusting | pathetic | horrible | terrible | awful | shameless | shame on you | cheat | cheats | cheated | cheating | cheaters | fraud | frauds | scammers | thief | thieves | looters | robbery | liars | liar | lied | idiot | idiots | fool | fools | stupid | moron | morons | dumb | bloody | the hell | wtf | damn | bullshit |
      crap | fuck | fucking | shit | bastard | bastards | rubbish | shut up | get lost | go to hell | how dare | consumer court | consumer forum | call the police | go to the police | police complaint | my lawyer | post this on twitter | what the hell | go to hell | sue you | legal action | i will report you | furious | angry | hate | hate you | hate this | useless people | useless bot | useless company |
      what nonsense | zero stars | never using | never booking again | lost my patience | had enough | i have had enough | enough is enough | unacceptable | outrageous | insult | insulted | screw you | are you kidding | kidding me | what the | good for nothing | never coming back | one star | want my money | dont you ever | incompetent | criminals | crooks | con men | blacklist | worthless | disaster | appalling | atrocious | scoundrels | nuisance | third class | third rate | shit service | cheap people | dirty people | disgrace | disgraceful | sue | take you to court | complain to the police`,
  },
};

/** Hindi in Latin letters. */
export const romanisedFeelings: FeelingPhrases = {
  happy: {
    0.3: 'dhanyavad | shukriya | accha laga | accha kaam | acche log | badhiya | bharosa hai',
    0.5: 'bahut badhiya | mast | ekdum mast | zabardast | jabardast | kamaal | kamal | maza aa gaya | wah | waah | khush | bahut khush | bahut accha | dil khush | ekdum sahi | chamak rahi hai | chamka di | nayi jaisi | superb hai | shandar | lajawab | pasand aaya | bahut pasand | bahut dhanyavad | bahut shukriya | kya baat hai | shabash | bharich | khup chan | mazaa aa gaya | bohot accha | bahut acchi | bahut acche | kya baat | lajawab kaam | bahut sundar | khush kar diya | bahut khushi | accha laga bahut',
  },
  confused: {
    0.35: 'kya matlab | matlab kya | kaise karu | kaise kare | kahan likhu | kya likhu | kaunsa lu | konsa lu | kahan dabana hai | kaise hoga | kya farak hai',
    0.6: 'samajh nahi aaya | samajh nahi aa raha | samajh nahi | samjha nahi | nahi samjha | confuse ho gaya | confuse hu | confusion ho raha | kuch samajh | kya chal raha hai | ye kya hai | yeh kya hai | ulajh gaya | kalat nahi | samajh mein nahi | samajh nahi aati | kuch clear nahi | clear nahi hai | kya karna hai | kya dabau | kaunsa option',
  },
  anxious: {
    0.35: 'jaldi | please jaldi | der ho rahi hai | late ho raha | late ho rahi | zaroori hai | bahut zaroori | urgent hai | tabiyat | bimar | shaadi hai | exam hai | flight hai | train hai | mehman aa rahe | akeli hai | akele hai | kharab to nahi hoga | kharab toh nahi | safe hai kya | pakka aaoge | pakka na',
    0.6: 'chinta | tension ho rahi | tension | dar lag raha | dar hai | ghabra | pareshan hu | pareshan ho raha | hospital | emergency hai | kya karu ab | ab kya hoga | paise doob | paise gaye | paise safe hai | fraud to nahi | kho gayi | nuksan to nahi | flight chhoot | train chhoot | chinta ho rahi | fikar | fikr | ghabrahat | dar lagta hai | bahut pareshan | kya hoga ab | please madad karo | jaldi madad | emergency | mushkil mein',
  },
  frustrated: {
    0.3: 'fir se galat | abhi tak | ab tak | intezar | deri | der se | late aaya | kharab | ganda | daag | problem | dikkat | nahi aaya | nahi mila | nahi hua | nahi ho raha | nahi khul raha | nahi chal raha | tod diya | scratch | zyada le | paise kat gaye | zyada paise | chhod ke | kab se | expired | baar baar',
    0.6: 'baar baar ek hi | har baar | kitni baar | kitni bar | wahi sawal | wahi baat | ek hi sawal | ek hi baat | bata chuka | bol chuka | pehle bhi bola | pehle hi bola | pehle bataya | teesri baar | dusri baar | chauthi baar | pak gaya | thak gaya | tang aa gaya | dimag kharab | subah se | ghante se | ghanto se | kab se wait | koi nahi aaya | koi jawab nahi | jawab nahi de | phone nahi utha | time waste | time barbad | kaisi service | ye kya tarika | bahut kharab | bilkul accha nahi | khush nahi | had hai | koi sunta nahi | koi sun nahi raha | sunte nahi | kab tak wait | kitna wait | kitni der | bahut der ho gayi | time kharab | har roz | roz ka | itni der | abhi tak nahi | kuch nahi hua | kaam nahi kiya | theek se nahi | jhanjhat | mushkil kar diya | had ho gayi | kitna time | ye kya hai yaar',
  },
  angry: {
    0.4: 'abhi ke abhi | turant | sharm | paise wapas karo | wapas karo mere paise | badtameez | batameez | badtameezi | laparwah | laparwahi | mazak bana',
    0.8: 'bakwas | ghatiya | ghatia | chor | chor ho | loot rahe | lootere | dhokha | dhokebaaz | dhokha diya | pagal | pagal ho | bewakoof | bevkoof | bewkoof | gadha | gadhe | kutta | kutte | kamine | kamina | harami | saale | sala | chutiya | bc | mc | besharam | sharam karo | sharm karo | nikamma | nikamme | fraud ho | fraud company | police mein | consumer court jaunga | dekh lunga | bhad mein jao | kya bakwas | sabse kharab | wahiyat | bekar company | bekar log | bekar bot | band karo ye | bakwaas | ghatiya service | ghatiya kaam | thag | thug | fraudiye | jhooth | jhoothe | jhuth bolte | sadak chhaap | tumhari himmat | himmat kaise | muh band | dafa ho | nalayak | gandi service | lutere',
  },
};

/** Hindi and Marathi in Devanagari. */
export const devanagariFeelings: FeelingPhrases = {
  happy: {
    0.3: 'धन्यवाद | शुक्रिया | अच्छा लगा | अच्छा काम | बढ़िया',
    0.5: 'बहुत बढ़िया | बहुत अच्छा | बहुत अच्छी | मस्त | ज़बरदस्त | जबरदस्त | कमाल | मज़ा आ गया | वाह | खुश | खुशी | शानदार | लाजवाब | पसंद आया | पसंद आई | बहुत धन्यवाद | शाबाश | चमक रही | छान | खूप छान',
  },
  confused: {
    0.35: 'क्या मतलब | मतलब क्या | कैसे करूँ | कैसे करें | कहाँ लिखूँ | कौन सा लूँ | क्या फर्क',
    0.6: 'समझ नहीं आया | समझ नहीं आ रहा | समझ नहीं | नहीं समझा | नहीं समझी | उलझन | यह क्या है | ये क्या है | कळत नाही | समजत नाही',
  },
  anxious: {
    0.35: 'जल्दी | ज़रूरी है | देर हो रही | तबीयत | बीमार | शादी है | परीक्षा | फ्लाइट | ट्रेन | अकेली | पक्का आओगे | सुरक्षित',
    0.6: 'चिंता | टेंशन | डर लग रहा | डर है | घबरा | परेशान हूँ | अस्पताल | इमरजेंसी | अब क्या होगा | क्या करूँ अब | खो गई | काळजी | भीती | फिक्र | घबराहट | मुश्किल में | मदद कीजिए जल्दी | क्या होगा',
  },
  frustrated: {
    0.3: 'फिर से गलत | फिर से | अभी तक | इंतज़ार | इंतजार | देर से | खराब | गंदा | गंदी | दाग | नहीं आया | नहीं मिला | नहीं हुआ | नहीं हो रहा | नहीं खुल रहा | नहीं चल रहा | तोड़ | खरोंच | ज़्यादा पैसे | ज्यादा पैसे | दिक्कत | समस्या | बार बार | गलत | अजून',
    0.6: 'बार बार एक ही | हर बार | कितनी बार | वही सवाल | वही बात | बता चुका | बोल चुका | पहले भी बताया | पहले ही बताया | तीसरी बार | दूसरी बार | थक गया | तंग आ गया | दिमाग खराब | सुबह से | घंटे से | घंटों से | कोई नहीं आया | कोई जवाब नहीं | समय बर्बाद | टाइम वेस्ट | बहुत खराब | खुश नहीं | कैसी सर्विस | कंटाळा | कोई सुनता नहीं | कब तक इंतजार | बहुत देर हो गई | ठीक से नहीं | हद हो गई | काम नहीं किया',
  },
  angry: {
    0.4: 'अभी के अभी | तुरंत | शर्म | पैसे वापस करो | पैसे वापस | बदतमीज | बदतमीज़ी | लापरवाही',
    0.8: 'बकवास | घटिया | चोर | लूट | लुटेरे | धोखा | धोखेबाज | पागल | बेवकूफ | बेवकूफ़ | गधा | गधे | कुत्ता | कुत्ते | कमीने | हरामी | साले | बेशर्म | शर्म करो | निकम्मे | पुलिस | वाहियात | सबसे खराब | बेकार | फालतू | मूर्ख | ठग | झूठ | झूठे | नालायक | घटिया काम | लुटेरे',
  },
};
