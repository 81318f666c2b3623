import type { AddressMention } from '../../../../src/author/slot-types/address/address-mention.ts';

/** What was said, what it says about a place (null for nothing), and whether the address was asked. */
export type AddressPhrase = readonly [text: string, says: AddressMention | null, asked?: 'asked'];

/** Areas a business may serve. */
export const served = [
  { area: 'Baner', city: 'Pune' },
  { area: 'Aundh', city: 'Pune' },
  { area: 'Kothrud', city: 'Pune' },
  { area: 'Koregaon Park', city: 'Pune' },
  { area: 'Andheri', city: 'Mumbai' },
  { area: 'Powai', city: 'Mumbai' },
];
const baner = { area: 'Baner', city: 'Pune' };
const aundh = { area: 'Aundh', city: 'Pune' };
const kothrud = { area: 'Kothrud', city: 'Pune' };
const andheri = { area: 'Andheri', city: 'Mumbai' };
const powai = { area: 'Powai', city: 'Mumbai' };

/** Written before any of them was run against the code. */
export const addresses: readonly AddressPhrase[] = [
  // Asked, complete
  ['Flat 12, Green Acres, Baner', { line: 'Flat 12, Green Acres', ...baner }, 'asked'],
  ['flat 12 green acres baner', { line: 'flat 12 green acres', ...baner }, 'asked'],
  ['11 Tejas society, near city pride, Kothrud', { line: '11 Tejas society', landmark: 'near city pride', ...kothrud }, 'asked'],
  ['B-704, Lake Homes, Powai, Mumbai 400076', { line: 'B-704, Lake Homes', ...powai, pincode: '400076' }, 'asked'],
  ['Yari road, Andheri West, bldg Sea Pearl 6B', { line: 'Yari road, bldg Sea Pearl 6B', ...andheri, within: 'Andheri West' }, 'asked'],
  ['lane 4, Sahakar nagar kothrud', { line: 'lane 4, Sahakar nagar', ...kothrud }, 'asked'],
  ['MIDC road, Andheri east', { line: 'MIDC road', ...andheri, within: 'Andheri east' }, 'asked'],
  ['my address is 5 Rose Villa, Aundh, Pune', { line: '5 Rose Villa', ...aundh }, 'asked'],
  ['Address: Row house 3, Baner Road, Baner', { line: 'Row house 3, Baner Road', ...baner }, 'asked'],
  ['Bungalow 7, Lane C, Koregaon Park', { line: 'Bungalow 7, Lane C', area: 'Koregaon Park', city: 'Pune' }, 'asked'],
  [
    'A wing 1203, Silver Oak, opp D Mart, aundh, pune - 411007',
    { line: 'A wing 1203, Silver Oak', landmark: 'opp D Mart', ...aundh, pincode: '411007' },
    'asked',
  ],
  ['Hiranandani gardens powai', { line: 'Hiranandani gardens', ...powai }, 'asked'],
  ['12/3 Shanti nagar\nKothrud', { line: '12/3 Shanti nagar', ...kothrud }, 'asked'],
  ['accha likho flat no 9, Om sai apartment, baner', { line: 'flat no 9, Om sai apartment', ...baner }, 'asked'],
  ['I stay in Kumar Pebble Park, Baner', { line: 'Kumar Pebble Park', ...baner }, 'asked'],
  // Landmark only
  ['just Oshiwara police station ke samne, Andheri', { landmark: 'Oshiwara police station ke samne', ...andheri }, 'asked'],
  ['near Parihar chowk, Aundh', { landmark: 'near Parihar chowk', ...aundh }, 'asked'],
  ['behind Infinity mall, Andheri west', { landmark: 'behind Infinity mall', ...andheri, within: 'Andheri west' }, 'asked'],
  ['opposite Kothrud bus depot', { landmark: 'opposite Kothrud bus depot', ...kothrud }, 'asked'],
  ['city pride ke paas kothrud', { landmark: 'city pride ke paas', ...kothrud }, 'asked'],
  // Parts of it
  ['Baner', baner, 'asked'],
  ['baner pune', baner, 'asked'],
  ['Andheri West', { ...andheri, within: 'Andheri West' }, 'asked'],
  ['pavai', powai, 'asked'],
  ['kothrd', kothrud, 'asked'],
  ['Pune', { city: 'Pune' }, 'asked'],
  ['Flat 301, Sunrise society', { line: 'Flat 301, Sunrise society' }, 'asked'],
  ['6, Ganesh krupa', { line: '6, Ganesh krupa' }, 'asked'],
  ['411045', { pincode: '411045' }, 'asked'],
  // Devanagari
  ['पवई', powai, 'asked'],
  ['बाणेर, पुणे', baner, 'asked'],
  ['बी-7, चांदीवली रोड, पवई, मुंबई', { line: 'बी-7, चांदीवली रोड', ...powai }, 'asked'],
  ['फ्लैट 4, साई सोसायटी, औंध', { line: 'फ्लैट 4, साई सोसायटी', ...aundh }, 'asked'],
  ['कोथरूड में', kothrud, 'asked'],
  // Saved
  ['home', { saved: 'home' }, 'asked'],
  ['same as last time', { saved: 'same' }, 'asked'],
  ['same address', { saved: 'same' }, 'asked'],
  ['my place', { saved: 'home' }, 'asked'],
  ['at home in aundh', { saved: 'home', ...aundh }, 'asked'],
  ['ghar pe', { saved: 'home' }, 'asked'],
  ['wahi address', { saved: 'same' }, 'asked'],
  ['घर पर', { saved: 'home' }, 'asked'],
  ['you have my address', { saved: 'same' }, 'asked'],
  ['office', { saved: 'office' }, 'asked'],
  // Not served
  ['Wakad', { outside: 'Wakad' }, 'asked'],
  ['Flat 4, Green Park, Wakad', { outside: 'Wakad' }, 'asked'],
  ['nashik road, nashik', { outside: 'Nashik' }, 'asked'],
  ['I only stay in Nagpur', { outside: 'Nagpur' }, 'asked'],
  ['Viman nagar, pune', { outside: 'Viman Nagar' }, 'asked'],
  ['नाशिक', { outside: 'Nashik' }, 'asked'],
  // Not asked
  ['Mahesh Thorat, basic wash, Baner', baner],
  ['wash my car in aundh tomorrow', aundh],
  ['Creta at home, basic wash please', { saved: 'home' }],
  ['creta basic wash kal, same address as always', { saved: 'same' }],
  ['Joel, basic wash, Polo MH02 PL 4141, 3 Marol naka, Andheri east', { line: '3 Marol naka', ...andheri, within: 'Andheri east' }],
  ['book wash for swift at flat 5, Nandan society, baner on friday', { line: 'flat 5, Nandan society', ...baner }],
  ['do you come to nashik?', { outside: 'Nashik' }],
  ['basic wash for i20 at Flat 4, Wakad', { outside: 'Wakad' }],
  ['looking for a car wash at home in Powai', { saved: 'home', ...powai }],
  ['basic wash swift\nhome\nfriday', { saved: 'home' }],
  ['subscribe - seltos - powai - sundays', powai],
  ["I'm Ritu from Powai", powai],
];

/** A second list, written after the code had passed the first. */
export const moreAddresses: readonly AddressPhrase[] = [
  ['1203, Tower B, Lodha Belmondo, Baner, Pune 411045', { line: '1203, Tower B, Lodha Belmondo', ...baner, pincode: '411045' }, 'asked'],
  ['come to plot 14 lane 6 koregaon park pls', { line: 'plot 14 lane 6', area: 'Koregaon Park', city: 'Pune' }, 'asked'],
  ['C/o Mehta, 2nd floor, Shri Sai Krupa, Kothrud', { line: 'C/o Mehta, 2nd floor, Shri Sai Krupa', ...kothrud }, 'asked'],
  ['next to SBI ATM, Powai', { landmark: 'next to SBI ATM', ...powai }, 'asked'],
  ['Aundh, near Bremen chowk', { landmark: 'near Bremen chowk', ...aundh }, 'asked'],
  ['andheri east, chakala, flat 22', { line: 'chakala, flat 22', ...andheri, within: 'andheri east' }, 'asked'],
  ['mera pata hai 45 model colony, aundh', { line: '45 model colony', ...aundh }, 'asked'],
  ['Andheri (W), Lokhandwala complex, 4th road', { line: 'Lokhandwala complex, 4th road', ...andheri, within: 'Andheri (W)' }, 'asked'],
  ['हिरानंदानी गार्डन, पवई', { line: 'हिरानंदानी गार्डन', ...powai }, 'asked'],
  ['औंध, ब्रेमेन चौक के पास', { landmark: 'ब्रेमेन चौक के पास', ...aundh }, 'asked'],
  ['I am in Kharadi', { outside: 'Kharadi' }, 'asked'],
  ['thane mein aate ho kya', { outside: 'Thane' }],
  ['mere ghar pe bhej do', { saved: 'home' }],
  ['same place as before', { saved: 'same' }, 'asked'],
  ['usual place', { saved: 'same' }, 'asked'],
  ['my home is at 15 DP road, Aundh', { line: '15 DP road', ...aundh }, 'asked'],
  ['my office is Tech Tower, Baner', { line: 'Tech Tower', ...baner }, 'asked'],
  ['my house is in kothrud', { saved: 'home', ...kothrud }, 'asked'],
  ['home, baner one', { saved: 'home', ...baner }, 'asked'],
  ['Full service for i20 on sunday 10am at Row house 8, Pancard club road, Baner', { line: 'Row house 8, Pancard club road', ...baner }],
  ['need wash in bane', baner],
  ['basic wash for swift tomorrow 10 am at Flat 3, Sunrise society', { line: 'Flat 3, Sunrise society' }],
  ['ok then 5 Rose Villa, Baner', { line: '5 Rose Villa', ...baner }, 'asked'],
  ['kothrud me gaadi dhulwani hai', kothrud],
  ['premium wash, city, 12 Hill view society, powai', { line: '12 Hill view society', ...powai }],
];

/** Talk that says nothing about a place. */
export const placeless: readonly AddressPhrase[] = [
  ['hello', null],
  ['how much for a sedan', null],
  ['flat 10% off?', null],
  ['floor mats, seats and roof not cleaned', null],
  ['my flat is on floor 3', null],
  ['the technician scratched the door near the handle', null],
  ['I am not at home', null],
  ['ghar pe kitne log aate hai', null],
  ['basic wash for my swift', null],
  ['tomorrow 10 am', null],
  ['why full address? not comfortable', null, 'asked'],
  ['why', null, 'asked'],
  ['tomorrow', null, 'asked'],
  ['ok', null, 'asked'],
  ['yes', null, 'asked'],
  ['9822012345', null],
  ['my car was parked on the road', null],
  ['he came to my home and did nothing', null],
  ['banner ad', null],
  ['your office is closed?', null],
  ['main road pe hoon', null],
  ['किस समय आओगे', null],
  ['basic wash', null, 'asked'],
  ['is it safe to share my address', null, 'asked'],
];
