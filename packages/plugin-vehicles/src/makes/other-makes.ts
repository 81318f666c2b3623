import { type Make, make } from './make.ts';

/** The other makes, down to the rare ones. */
export const otherMakes: readonly Make[] = [
  make(
    'Ford',
    'फोर्ड',
    `
    Figo            | h | फिगो
    Freestyle       | h |
    Fiesta          | s |
    Aspire          | s | figo aspire
    Ikon            | s |
    EcoSport        | u | eco sport, ecosports, इकोस्पोर्ट
    Endeavour       | u | endeavor, endevour, endeavar`,
  ),
  make(
    'Renault',
    'renolt, reno, renult, रेनो',
    `
    Kwid            | h | kwidd, क्विड
    Triber          | u |
    Kiger           | u | kigar
    Duster          | u |
    Captur          | u |
    Lodgy           | u |`,
  ),
  make(
    'Nissan',
    'nisan, निसान, datsun',
    `
    Micra           | h |
    Datsun Go       | h | datsun go, redi go, redigo
    Sunny           | s |
    Magnite         | u | magnight, magnit
    Kicks           | u |
    Terrano         | u | terano`,
  ),
  make(
    'Volkswagen',
    'vw, volkswagon, volks wagen, volkwagen, wolkswagen, फॉक्सवैगन, फोक्सवैगन',
    `
    Polo            | h | vw polo, पोलो
    Vento           | s |
    Virtus          | s | vertus
    Jetta           | s |
    Passat          | s |
    Ameo            | s |
    Taigun          | u | taigoon, tigun
    Tiguan          | u |
    T-Roc           | u | troc`,
  ),
  make(
    'Skoda',
    'scoda, स्कोडा',
    `
    Fabia           | h |
    Rapid           | s | रैपिड
    Octavia         | s | octavia rs
    Superb          | s |
    Laura           | s |
    Slavia          | s | slaviya
    Kushaq          | u | kushak, कुशाक
    Kylaq           | u | kylak
    Kodiaq          | u | kodiak
    Yeti            | u |
    Karoq           | u |`,
  ),
  make(
    'MG',
    'morris garages, एमजी',
    `
    Hector          | u | hector plus, hektor
    Astor           | u |
    Gloster         | u | gloster
    ZS EV           | u | zs ev, mg zs
    Windsor         | u | windsor ev
    Comet           | h | comet ev`,
  ),
  make(
    'Jeep',
    'जीप',
    `
    Compass         | u | jeep compass, kompass
    Meridian        | u |
    Wrangler        | u | rangler`,
  ),
  make(
    'Chevrolet',
    'chevy, shevrolet, chevorlet, शेवरले',
    `
    Beat            | h |
    Spark           | h |
    Sail            | s |
    Cruze           | s |
    Optra           | s |
    Tavera          | u |
    Enjoy           | u |`,
  ),
  make(
    'Fiat',
    'फिएट',
    `
    Punto           | h | punto evo
    Linea           | s |`,
  ),
  make(
    'Citroen',
    'citron, सिट्रोन',
    `
    C3              | h |
    Basalt          | u |
    C5 Aircross     | u | c5, aircross`,
  ),
  make(
    'BMW',
    'b m w, बीएमडब्ल्यू',
    `
    3 Series        | s | three series, 320d, 330i
    5 Series        | s | five series, 520d
    7 Series        | s | seven series
    X1              | u |
    X3              | u |
    X5              | u |
    X7              | u |`,
  ),
  make(
    'Mercedes-Benz',
    'mercedes, merc, benz, mercedes benz, mercedez, मर्सिडीज, बेंज',
    `
    A-Class         | s | a class
    C-Class         | s | c class, c200, c220
    E-Class         | s | e class, e220
    S-Class         | s | s class
    GLA             | u |
    GLC             | u |
    GLE             | u |
    GLS             | u |`,
  ),
  make(
    'Audi',
    'audii, ऑडी',
    `
    A3              | s |
    A4              | s |
    A6              | s |
    Q3              | u |
    Q5              | u |
    Q7              | u |`,
  ),
  make('Volvo', 'वोल्वो', `XC40 | u | xc 40\nXC60 | u | xc 60\nXC90 | u | xc 90\nS60 | s | s 60\nS90 | s | s 90`),
  make('Jaguar', 'जैगुआर', `XF | s |\nXE | s |\nF-Pace | u | f pace`),
  make(
    'Land Rover',
    'landrover, range rover',
    `Discovery | u | discovery sport\nDefender | u |\nEvoque | u | range rover evoque\nRange Rover | u |`,
  ),
  make('Lexus', '', `ES | s | es 300h\nNX | u |`),
  make('Isuzu', '', `D-Max V-Cross | u | d max, v cross\nMU-X | u | mux`),
  make('BYD', 'byd auto', `Atto 3 | u | atto, atto3\nSeal | s |`),
];
