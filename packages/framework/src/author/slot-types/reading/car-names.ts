import { wordSet } from './word-lists.ts';

/**
 * Makes and models of cars by folded word: capitalised, in no dictionary, and so most often mistaken for people and buildings. Whoever deals in cars
 * has a fuller list; this one only keeps others from error.
 */
export const carNames = wordSet(`
  maruti suzuki hyundai tata mahindra honda toyota kia ford renault nissan skoda volkswagen jeep bmw audi mercedes benz volvo jaguar lexus datsun
  chevrolet fiat porsche mini tesla byd citroen
  swift dzire alto baleno brezza ertiga celerio wagon wagonr ignis ciaz eeco fronx jimny creta venue verna santro nios aura alcazar exter
  tucson nexon punch harrier safari tiago tigor altroz hexa curvv thar scorpio xuv bolero xylo marazzo amaze civic jazz brio elevate innova crysta
  hycross fortuner glanza etios corolla camry seltos sonet carens carnival polo vento taigun virtus tiguan rapid octavia superb kushaq slavia kylaq
  kodiaq kwid duster triber kiger magnite micra terrano compass meridian hector astor gloster comet figo ecosport endeavour aspire fiesta zest
  bolt nano indica indigo sumo quanto
`);
