import type { ActPhrases } from './act.ts';

/** Hindi in Latin letters, with the most common Marathi words. */
export const romanisedPhrases: ActPhrases = {
  yes: `haan… | haan ji… | ji haan… | ji… | ha ji… | ha… | haan haan… | ha ha ji | haan bhai… | haan bilkul… | bilkul… | bilkul sahi | ji bilkul… | theek hai… | theek | haan theek hai… | ok theek hai… |
    accha | accha theek hai… | accha ji | thik hai ji | sahi hai… | sahi | haan sahi hai… | ekdum sahi | bilkul theek | pakka… | haan pakka… | kar do… | haan kar do… | ok kar do… | karo | kar dijiye… |
    kar dijie | kar de | kar lo | haan karo | haan ji kar do… | ji kar dijiye… | book kar do | book karo | haan book kar do | book kar dijiye | confirm karo | confirm kar do | haan confirm… | confirm hai |
    haan confirm kar do | done karo | done kar do | done hai | final karo | final kar do | chalega… | chalegi | haan chalega… | chale ga | chal jayega | ho jayega | jarur | zaroor… | zarur… |
    bhej do | haan bhej do | laga do | haan laga do | manzoor hai | manzoor | mujhe manzoor hai | haan yahi | haan wahi… | haan yahi hai | yahi sahi hai | wahi sahi hai | haan wahi wala |
    ho | hoy | hoya | ho chalel | chalel… | barobar | barobar aahe | thik aahe | theek aahe… | kara | karun taka | ho kara | nakki`,
  no: `nahi… | nahi nahi… | nahi ji… | ji nahi… | na | na na | na ji | naa | nahi bhai… | nahi chahiye… | mujhe nahi chahiye… |     nahi karna… | mat karo… | mat kijiye | nahi mat karo… | nahi hai | aisa nahi… | yeh nahi… | ye nahi… | wo nahi… | woh nahi… | galat | galat hai… |
    yeh galat hai… | ye galat hai… | sahi nahi hai | theek nahi hai | thik nahi hai | nahi rehne do | bilkul nahi… | kabhi nahi | book mat karo… | confirm mat karo… | mat karna… | nako… | nahi nako |
    nako mala | mala nako | nahi pahije | chuk aahe`,
  noProblem: `koi baat nahi… | koi bat nahi… | koi nahi | koi problem nahi… | koi dikkat nahi… | koi tension nahi… | koi issue nahi | koi jaldi nahi… | chinta mat karo | harkat nahi | kahi harkat nahi`,
  same: `wahi | wahi wala | wahi purana | pichli baar jaisa | pichle baar jaisa | pehle jaisa | pehle wala | same hi | same rakho | same wala | jaisa pichli baar | tasech`,
  enough: `kuch nahi | kuch nahi chahiye | aur kuch nahi | aur kuch nahi chahiye | bas itna hi | bas yahi | bas | bas ho gaya | abhi kuch nahi | itna hi`,
  cancel: `cancel karo… | cancel kar do… | cancel kar dijiye… | cancel karna hai… | cancel kar de | cancel karwa do… | mujhe cancel karna hai… | isko cancel karo… | isse cancel karo | ise cancel kar do… | ye cancel kar do… |
    yeh cancel karo | booking cancel karo | booking cancel kar do | booking cancel karna hai | order cancel karo | nahi cancel karo… | radd karo… | radd kar do… | rad kar do… | hata do | hatao | ise hata do |
    band karo | band kar do | nahi karwana… | nahi karana | kuch nahi karwana | mujhe nahi karwana… | nahi karna hai | book nahi karna | book nahi karwana | ab nahi chahiye… | ab nahi karna… | mood nahi hai |
    man badal gaya | irada badal gaya | cancel kara… | radd kara… | mala cancel karaycha aahe`,
  cancelAll: `sab cancel karo… | sab cancel kar do… | sab cancel | sab radd karo | sabhi cancel karo | sabhi cancel kar do | dono cancel karo | dono cancel kar do | sab hata do | sab band karo | saare cancel kar do | sab kuch cancel karo |
    sab kuch cancel kar do | sagle cancel kara`,
  stop: `ruk jao | rok do | roko`,
  leaveIt: `rehne do… | rahne do… | rehne dijiye… | rahne dijiye | rehne de | jaane do… | jane do… | jaane dijiye | chhodo… | chodo… | chhod do… | chod do… | chhoro | rahu de… | rahu dya… | sodun de | sod`,
  skip: `skip karo… | skip kar do… | skip kar dijiye | isko skip karo… | ise chhodo | ye chhodo | yeh chhod do | zaroorat nahi… | zarurat nahi… | jarurat nahi… | zaroori nahi… | jaruri nahi… | koi zarurat nahi |
    nahi bataunga… | nahi bataungi… | nahi dunga… | nahi dungi… | nahi batana… | nahi dena… | nahi batana chahta | nahi batana chahti | batana nahi chahta | main nahi bataunga | mat pucho | mat poocho |
    agla | agla sawal | next karo | mere paas nahi hai | mere pas nahi hai | nahi hai mere paas | pata nahi skip karo | garaj nahi`,
  later: `baad mein | baad mein batata hu… | baad mein batati hu… | baad mein bataunga… | baad mein bataungi… | baad mein karta hu | baad mein karenge | baad mein dekhte hai | baad mein dekhenge | abhi nahi… |
    abhi nahi baad mein | kal batata hu… | kal bataunga… | kal bataungi | kal batati hu | thodi der mein | thodi der baad | thodi der me batata hu | soch ke batata hu… | soch kar batata hu… | soch ke bataunga |
    sochta hu | sochna padega | sochne do | sochne dijiye | puch ke batata hu… | puchke batata hu… | pooch kar batata hu… | fir kabhi | kabhi aur | baad mein message karunga | nantar | nantar sangto | nantar bolu |
    nantar sangen | aata nako | udya sangto`,
  dontKnow: `pata nahi… | mujhe pata nahi… | pata nahi hai… | mujhe nahi pata… | nahi pata… | maloom nahi… | malum nahi… | mujhe malum nahi… | nahi malum | yaad nahi… | yaad nahi hai | yaad nahi aa raha | bhul gaya |
    bhul gayi | samajh nahi aa raha kya lu | kuch bhi | kuch bhi chalega | koi bhi | koi bhi chalega | koi sa bhi | jo bhi ho | jo aap bolo | jo aapko theek lage | aap batao | aap hi batao | aap bataiye |
    aap bata do | aap decide karo | tum batao | aap suggest karo | kaun sa accha hai | konsa accha hai | kaunsa better hai | konsa lu | kaunsa lu | kya lena chahiye | mahit nahi… | mala mahit nahi… |
    athvat nahi | konta pan | kahi pan`,
  why: `kyun… | kyun chahiye… | kyun chahiye aapko… | kyun bataun… | kyun batau… | kyun du | kyun pooch rahe ho… | kyun puch rahe ho… | kyun puch rahe hai | kyun lagega | kyun zaroori hai… | kyun jaruri hai… | yeh kyun… |
    ye kyun… | ye kyun chahiye… | yeh kyun chahiye… | iski kya zarurat hai… | iski kya jarurat hai… | kis liye… | kisliye… | kya zarurat hai… | kya jarurat hai… | kya karoge… | kya karenge iska |
    kasala | kashala… | kashasathi | ka pahije`,
  repeat: `dobara bolo… | dobara bataye… | dobara batao… | dobara bhejo… | dobara boliye | dobara bataiye | fir se bolo… | fir se batao… | fir se bhejo… | fir se bataiye | fir se boliye | ek baar aur | ek baar fir |
    ek bar fir se | kya bola… | kya bole | kya kaha… | kya kaha aapne | kya pucha | kya poocha | kya pucha aapne | kya | kya matlab | matlab | matlab kya | kya matlab hai | samajh nahi aaya… | samjha nahi |
    samjhi nahi | nahi samjha… | nahi samjhi | samajh mein nahi aaya | samajh nahi aa raha… | kuch samajh nahi aaya | samjhao | samjhaiye | parat sanga… | punha sanga… | kay mhanala | kalal nahi | samajla nahi`,
  recap: `kahan the hum | hum kahan the | kahan tak hua | kahan tak pahunche | ab tak kya hua | ab tak kya kiya | kya kya ho gaya | kya baki hai | kya bacha hai | aur kya chahiye | aur kya batana hai | ab kya | ab kya karna hai |
    aage kya | fir kya | ab aage | summary batao | details batao meri | ho kya | koi hai | koi hai kya | hai kya koi | sun rahe ho`,
  resume: `aage badho | aage badhte hai | aage badhiye | aage badhao | chalu rakho | jaari rakho | continue karo… | continue kar do | continue karte hai | wapas shuru karo | wahi se shuru karo | pura karo | pudhe chala | chalu theva`,
  restart: `fir se shuru karo… | fir se shuru karte hai | shuru se | shuru se karo | naye sire se | dobara shuru karo… | restart karo | suruvati pasun`,
  wait: `ruko… | ruko ruko | rukiye… | ruk | ruko zara | ruko ek minute | ek minute… | ek min… | ek second… | ek sec… | do minute… | 2 minute | 5 minute | paanch minute… | thoda ruko… | thoda wait karo… | wait karo… |
    wait kariye… | thoda time do… | thoda time chahiye… | dekhta hu… | dekhti hu… | dekh ke batata hu… | check karta hu… | biwi se puchta hu | wife se puchta hu | husband se puchti hu | ghar pe puchta hu | thamba… |
    thamb… | ek minit…`,
  undo: `wapas karo… | wapas le lo… | wapas kar do… | galti se ho gaya… | galti se book ho gaya… | galti se dab gaya… | galti se kiya… | pehle jaisa kar do… | ulta kar do | undo karo… | undo kar do… | chukun zala`,
  change: `badlo | badal do | badalna hai | change karo | change kar do | change karna hai | kuch badalna hai | kuch change karna hai | ek change hai | ek correction hai | sudhar karna hai | badal | badla | badlaycha aahe`,
  menu: `madad | madad chahiye | madad karo | meri madad karo | help karo | help chahiye | help kar do | kya kar sakte ho | kya kya kar sakte ho | kya kya karte ho | kya kar sakte hai aap | kya kya hota hai |
    kya kya service hai | kaun kaun si service hai | kya services hai | options batao | menu dikhao | menu bhejo | menu batao | madat | madat pahije | kay kay karta`,
  person: `insaan se baat… | insaan se baat karao… | kisi insaan se baat karao… | kisi se baat karao… | kisi se baat karwao… | kisi se baat karni hai… | kisi se baat karna hai… | kisi aadmi se baat karao… | aadmi se baat karao… |
    manager se baat… | manager se baat karao… | manager se baat karwao… | manager ko bulao… | manager ko bolo… | manager se milao… | manager chahiye… | manager ka number do… | agent se baat… | agent se baat karao… |
    agent se baat karwao… | agent chahiye… | customer care se baat… | customer care se baat karao… | customer care ka number… | customer care number do… | senior se baat karao… | senior se baat karni hai… |
    owner se baat karao… | malik se baat karao… | boss se baat karao… | staff se baat karao… | call karo… | mujhe call karo… | call karwao… | phone karo… | mujhe phone karo… | call kar do… |
    call kijiye… | call back karo… | bot se baat nahi karni… | bot nahi chahiye… | machine se baat nahi karni… | mansashi bolaychay | manager shi bolaycha aahe`,
  greeting: `namaste… | namaskar… | namaskaram | namashkar | pranam… | ram ram… | jai shri ram | jai shree krishna | radhe radhe | sat sri akal… | salaam… | salam… | assalam walekum… | as salaam alaikum |
    aadab | vanakkam | kem cho | namaste ji… | namaste bhai… | namaskar ji… | hello ji… | hi ji… | hello bhai… | hi bhai… | suprabhat | shubh prabhat | jai maharashtra`,
  thanks: `dhanyavad… | dhanyawad… | dhanyavaad… | dhanyabad | shukriya… | bahut shukriya… | bahut dhanyavad… | bahut bahut dhanyavad | bahut bahut shukriya | meherbani | thank you ji | thanks ji | thanks bhai… |
    thank you bhai | thank you so much bhai | aabhar | abhari aahe | khup dhanyavad`,
  bye: `alvida | fir milenge | phir milte hai | chalo bye | chalo theek hai bye | accha bye | theek hai bye | shubh ratri | milte hai | chalta hu | chalti hu | bhetu | punha bhetu`,
  smalltalk: `kaise ho… | kaise hai aap… | aap kaise ho… | aap kaise hai… | kya haal hai… | kya hal hai | sab theek | sab badhiya | aur batao | aap kaun ho | kaun ho aap | tum kaun ho | aap kaun | tumhara naam kya hai |
    aapka naam kya hai | bot ho kya | kya aap bot ho | robot ho kya | insaan ho ya bot | badhiya | bahut badhiya | mast | ekdum mast | zabardast | wah | waah | wah ji wah | bahut accha | shabash | sundar |
    samajh gaya | samajh gayi | samjha | accha accha | kase aahat | kasa aahes | bharich | masta | chaan`,
  optOut: `message mat bhejo… | msg mat bhejo… | mujhe message mat bhejo… | messages mat bhejo… | message band karo… | messages band karo… | message bhejna band karo… | msg band karo… | offer mat bhejo… | offers mat bhejo… |
    offer bhejna band karo… | sms mat bhejo | mujhe message mat karo… | message mat karo… | promotional message band karo… | mujhe pareshan mat karo… | pareshan mat karo… | number hata do | mera number hata do… |
    list se hata do | message pathvu naka | message nako`,
  optIn: `message chalu karo… | messages chalu karo… | message phir se bhejo… | message fir se bhejo… | message chalu kar do… | message suru kara`,
  forgetMe: `mera data delete karo… | mera data delete kar do… | mera data hata do… | mera data mita do… | meri details delete karo… | meri details delete kar do… | meri jaankari hata do… | meri jankari hata do… |
    meri jaankari mita do… | meri jankari delete karo… | meri jankari delete kar do… | mera account delete karo… | mera account delete kar do… | mera account band karo… | mera number delete karo… |
    mera number delete kar do… | mera sara data delete karo… | sab data delete kar do… | mujhe bhul jao… | maza data delete kara… | mazi mahiti kadha…`,
};
