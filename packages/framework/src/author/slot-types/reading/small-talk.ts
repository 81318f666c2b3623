import { wordSet } from './word-lists.ts';

/** Words that answer, greet, refuse or ask: alone they are never a value. Folded, see `foldWord`. */
export const smallTalk = wordSet(`
  yes yep yeah yup ya ha haa haan haanji hanji ok okay okey okk k kk sure fine done no nope nah nahi nahin nhi na not never
  hi hello hey hii hiya helo namaste namaskar pranam salaam salam good morning evening afternoon night gm gn
  thanks thank thx ty please pls plz plez sorry cancel stop skip back menu help start exit quit later wait hold why what which who whom
  whose when where how kya kyu kyun kyon kaun kab kahan kaha kaise kitna kitne kitni you your are is do does can could will would
  correct right wrong change confirm proceed continue agent human person manager dont know idea
  हां हा जी नहीं नही न ठीक नमस्ते नमस्कार धन्यवाद शुक्रिया क्या क्यों कौन कब कहां कैसे कितना कितने कितनी रद्द रुको मदद हेलो हैलो
`);

/** Words that open a question. */
export const askingWords = wordSet(`
  what why how when where who which whose is are am was were do does did can could will would should may kya kyu kyun kyon kab kaise kaisa kitna kitne kitni
  kaun kaunsa kahan क्या क्यों कब कैसे कितना कितने कितनी कौन कौनसा कहां
`);
