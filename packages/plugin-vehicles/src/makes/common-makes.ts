import { type Make, make } from './make.ts';

/** The makes that most cars on Indian roads are of. */
export const commonMakes: readonly Make[] = [
  make(
    'Maruti Suzuki',
    'maruti, suzuki, maruthi, msil',
    `
    Alto            | h | alto 800, alto k10, k10
    S-Presso        | h | spresso, s presso
    Celerio         | h | cellerio
    Wagon R         | h | wagonr, wagon r, wagnor, wagonar, वैगनआर, वैगन आर, वैगनर
    Swift           | h | swft
    Ignis           | h | इग्निस
    Baleno          | h | balano, baleno
    A-Star          | h | astar
    Ritz            | h |
    Zen             | h | zen estilo, estilo
    Dzire           | s | swift dzire, desire, dezire, dizire, dsire, डिजायर, डिज़ायर, स्विफ्ट डिज़ायर
    Ciaz            | s | ciyaz, सियाज
    SX4             | s | sx 4
    Brezza          | u | vitara brezza, breza, breeza, brezza
    Ertiga          | u | artiga
    XL6             | u | xl 6
    Fronx           | u | fronks
    Grand Vitara    | u | vitara, grandvitara
    Jimny           | u | jimni
    S-Cross         | u | scross, s cross
    Invicto         | u |
    Gypsy           | u |
    Eeco            | u | eco van, omni, ईको`,
  ),
  make(
    'Hyundai',
    'hundai, hyundi, hundayi, hyundia, हुंडई, ह्युंडई, हुंदई',
    `
    Santro          | h | santro xing, सैंट्रो
    Eon             | h |
    i10             | h | i 10, i ten, आई10, आई 10, आई टेन
    Grand i10 Nios  | h | grand i10, nios, i10 nios, grand i 10
    i20             | h | i 20, elite i20, i20 active, i twenty, आई20, आई 20, आई ट्वेंटी
    Getz            | h |
    Xcent           | s | x cent
    Accent          | s |
    Aura            | s |
    Verna           | s | fluidic verna
    Elantra         | s |
    Exter           | u | extor
    Venue           | u |
    Creta           | u | creata, creeta, kreta
    Alcazar         | u | alkazar
    Tucson          | u | tuscon
    Kona            | u |
    Ioniq           | u | ioniq 5`,
  ),
  make(
    'Tata',
    'tata motors, टाटा',
    `
    Tiago           | h | tiyago, tiago ev
    Altroz          | h | altros, altroj
    Nano            | h |
    Indica          | h | indica vista, vista
    Bolt            | h |
    Tigor           | s | tigor ev, tigore
    Zest            | s |
    Indigo          | s |
    Manza           | s |
    Punch           | u | punch ev, पंच
    Nexon           | u | nexon ev, nexon ev max, nexxon, nexen
    Curvv           | u | curve, curvv ev
    Harrier         | u | harier
    Safari          | u | safari storme
    Hexa            | u | hexxa
    Sumo            | u | sumo gold
    Aria            | u |`,
  ),
  make(
    'Mahindra',
    'mahendra, mahindera, mahindra and mahindra, महिंद्रा',
    `
    XUV300          | u | xuv 300, एक्सयूवी 300
    XUV 3XO         | u | 3xo, xuv3xo
    XUV400          | u | xuv 400
    XUV500          | u | xuv 500, xuv5oo, एक्सयूवी 500
    XUV700          | u | xuv 700, xuv7oo, एक्सयूवी 700
    KUV100          | u | kuv 100, kuv
    Thar            | u | thar roxx, roxx
    Scorpio         | u | scorpeo, scorpio classic, skorpio
    Scorpio-N       | u | scorpio n
    Bolero          | u | bolero neo, bollero
    TUV300          | u | tuv 300, tuv
    Xylo            | u |
    Marazzo         | u | marazo
    Alturas         | u | alturas g4
    BE 6            | u | be6, be 6e
    Verito          | s |`,
  ),
  make(
    'Toyota',
    'toyata, toyoto, टोयोटा',
    `
    Glanza          | h | glenza
    Etios Liva      | h | liva, etios liva
    Etios           | s | ethios
    Yaris           | s |
    Corolla         | s | corolla altis, altis, corola
    Camry           | s | camri
    Innova          | u | innova crysta, crysta, inova, innova hycross, hycross
    Fortuner        | u | fortuner legender, fortunar, legender, फॉर्च्यूनर, फॉरच्यूनर
    Hyryder         | u | urban cruiser hyryder, hyrider
    Urban Cruiser   | u | urban cruiser, taisor
    Rumion          | u |
    Vellfire        | u | velfire
    Land Cruiser    | u | landcruiser, prado`,
  ),
  make(
    'Honda',
    'होंडा, hondaa',
    `
    Brio            | h |
    Jazz            | h |
    Amaze           | s | amez, अमेज
    City            | s | honda city, city zx, ivtec city, सिटी
    Civic           | s | civik
    Accord          | s |
    WR-V            | u | wrv, wr v
    BR-V            | u | brv, br v
    CR-V            | u | crv, cr v
    Mobilio         | u |
    Elevate         | u |`,
  ),
  make(
    'Kia',
    'kia motors, किया मोटर्स',
    `
    Seltos          | u | seltoss, celtos, saltos
    Sonet           | u | sonnet
    Carens          | u | carence, carnes
    Carnival        | u |
    Syros           | u |
    EV6             | u | ev 6`,
  ),
];
