const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** A set of words less those of another. */
function without(others: ReadonlySet<string>, words: string): ReadonlySet<string> {
  return new Set([...set(words)].filter((word) => !others.has(word)));
}

/** Words that prove no language: both use them in a chat, or they are names and short forms. */
const SHARED = set('the no so to do hi me use la cha chi main kal char sal log bata mil hue din kam sham teen jab mast hun jo ho na');

/** Hindi (and Marathi) words in Latin letters that are no English words, as `spell` leaves them. */
export const romanisedWords = without(
  SHARED,
  `
  hai hain ho hun hu tha thi hoon hoga hogi honge hua hui hue raha rahe rahi gaya gayi gaye jana jaana jata jati jao jaye jayega jaenge aana aata aati aao
  aaye aaya aayi aayega aayenge aaoge aaunga aaun kar karo karna karta karti karte karke karwa karwana karwao karao karana karunga karungi karoge karenge
  kiya kijiye kijie kariye karwani karwaya karaya dhulwana dhulwani dhona dhulai saaf safai chahiye chahta chahti mujhe mujhko mera meri mere main hum
  humein hamko hamara hamari hamare tum tumhara tumhari aap aapka aapki aapke aapko aapne apna apni apne uska uski uske usko iska iski iske isko unka
  unke unko ye yeh wo woh yahan yaha wahan waha kya kyun kab kahan kidhar kaise kaisa kaisi kaun kaunsa kaunsi konsa kitna kitni kitne nahi mat haan ji
  bhai bhaiya didi yaar sahab bilkul theek thik sahi galat accha acchi acche bahut bhi aur lekin magar toh phir fir abhi ab aaj kal parso subah dopahar
  shaam sham raat baje baad pehle wala wali wale ke ki ka ko se mein pe tak liye saath sath bina gaadi ghar paise rupaye rupaya din hafte mahine mahina
  sal somvar somwar mangalvar mangalwar budhvar budhwar guruvar guruwar shukravar shukrawar shanivar shaniwar ravivar raviwar itvar itwar ek teen char
  paanch chhe saat aath nau gyarah barah dono sab sabhi kuch koi kisi kisko jo jab waise aise jaise sirf bas dobara wapas vapas jaldi der deri namaste
  dhanyavad shukriya batao bataiye bata batana bolo bola boliye bol kaha dijiye dena dedo lena lelo lo liya diya dikhao bhejo bhej bheja bhejna rakho
  rakh rakhna badal badalna badlo hata hatao rok roko ruko chalega chalegi chalo chal milega milegi mila mil sakta sakti sakte sako pata malum maloom
  samajh samjha samjhi hona hone wajah taklif dikkat kharab bekar ganda gande bakwas gussa pareshan intezar badhiya zabardast mast khush madad baat
  jagah tarikh samay waqt aadmi ladka ladke banda insaan log zaroorat jarurat zaroori jaruri kaam dusra dusri doosra doosri pehla pehli agla agle agli
  isse usse inka inki ise use hi tha na naa matlab ruk
  ahe aahe nahi nako pahije kara kadhi kuthe kiti kay kasa kashi mala tumhi tumcha amhi aamhi majha maza mazi tujha sangto sangte sanga udya aaj kal chalel
  ghari gaadi la chi cha che madhe sathi karaychi karaycha hoti hota hote
`,
);

/** English words that make a sentence English; words both languages share in a chat are left out. */
export const englishWords = without(
  SHARED,
  `
  the a an is are was were am be been being i you he she it we they my your his her its our their me him us them this that these those there here
  what when where why how who which whose can could will would shall should may might must have has had did does dont doesnt didnt cant cannot wont
  not no yes and or but if because so than then with without from for at on of in by about after before until into over under again still already
  just only also too very much many more most some any all both each every other another same need want like get got give take make made come came go
  going went know think tell told say said ask asked see look find help let lets put keep left leave send sent pay paid show please sorry thanks thank
  today tomorrow yesterday morning evening afternoon night week month year monday tuesday wednesday thursday friday saturday sunday now later soon
  first second third last next new old good bad best worst better nice great late early long short big small right wrong change cancel move
      back     someone nobody everything nothing something waiting wait im ive id ill youre its thats isnt wasnt
`,
);
