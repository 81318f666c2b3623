import { wordMap } from './word-lists.ts';

/** Indian cities by folded spelling, so that a place outside the served areas is known as one. Two words are written as one. */
export const cities = wordMap<string>([
  ['Mumbai', 'mumbai bombay मुंबई'],
  ['Pune', 'pune poona पुणे पुना'],
  ['Delhi', 'delhi newdelhi dilli दिल्ली'],
  ['Bengaluru', 'bengaluru bangalore banglore bengalooru बेंगलुरु बैंगलोर'],
  ['Hyderabad', 'hyderabad hydrabad हैदराबाद'],
  ['Chennai', 'chennai madras चेन्नई'],
  ['Kolkata', 'kolkata calcutta कोलकाता'],
  ['Ahmedabad', 'ahmedabad ahmadabad amdavad अहमदाबाद'],
  ['Surat', 'surat सूरत'],
  ['Vadodara', 'vadodara baroda वडोदरा'],
  ['Rajkot', 'rajkot राजकोट'],
  ['Nashik', 'nashik nasik नाशिक नासिक'],
  ['Nagpur', 'nagpur नागपुर नागपूर'],
  ['Aurangabad', 'aurangabad sambhajinagar औरंगाबाद'],
  ['Kolhapur', 'kolhapur कोल्हापुर कोल्हापूर'],
  ['Solapur', 'solapur sholapur सोलापुर सोलापूर'],
  ['Satara', 'satara सातारा'],
  ['Sangli', 'sangli सांगली'],
  ['Thane', 'thane thana ठाणे'],
  ['Navi Mumbai', 'navimumbai'],
  ['Panvel', 'panvel पनवेल'],
  ['Kalyan', 'kalyan कल्याण'],
  ['Vasai', 'vasai virar वसई विरार'],
  ['Lonavala', 'lonavala lonavla लोनावला'],
  ['Ahmednagar', 'ahmednagar'],
  ['Jalgaon', 'jalgaon'],
  ['Amravati', 'amravati'],
  ['Goa', 'goa panjim panaji margao गोवा'],
  ['Jaipur', 'jaipur जयपुर'],
  ['Jodhpur', 'jodhpur'],
  ['Udaipur', 'udaipur'],
  ['Kota', 'kota'],
  ['Lucknow', 'lucknow लखनऊ'],
  ['Kanpur', 'kanpur कानपुर'],
  ['Agra', 'agra आगरा'],
  ['Varanasi', 'varanasi banaras वाराणसी'],
  ['Prayagraj', 'prayagraj allahabad प्रयागराज'],
  ['Meerut', 'meerut'],
  ['Noida', 'noida नोएडा'],
  ['Ghaziabad', 'ghaziabad गाजियाबाद'],
  ['Gurugram', 'gurugram gurgaon गुरुग्राम गुड़गांव'],
  ['Faridabad', 'faridabad'],
  ['Chandigarh', 'chandigarh mohali panchkula चंडीगढ़'],
  ['Ludhiana', 'ludhiana'],
  ['Amritsar', 'amritsar'],
  ['Jalandhar', 'jalandhar'],
  ['Dehradun', 'dehradun देहरादून'],
  ['Shimla', 'shimla'],
  ['Jammu', 'jammu'],
  ['Srinagar', 'srinagar'],
  ['Indore', 'indore इंदौर'],
  ['Bhopal', 'bhopal भोपाल'],
  ['Gwalior', 'gwalior'],
  ['Jabalpur', 'jabalpur'],
  ['Raipur', 'raipur रायपुर'],
  ['Patna', 'patna पटना'],
  ['Ranchi', 'ranchi रांची'],
  ['Jamshedpur', 'jamshedpur'],
  ['Bhubaneswar', 'bhubaneswar'],
  ['Guwahati', 'guwahati'],
  ['Visakhapatnam', 'visakhapatnam vizag'],
  ['Vijayawada', 'vijayawada'],
  ['Coimbatore', 'coimbatore'],
  ['Madurai', 'madurai'],
  ['Mysuru', 'mysuru mysore'],
  ['Mangaluru', 'mangaluru mangalore'],
  ['Hubballi', 'hubli hubballi'],
  ['Belagavi', 'belgaum belagavi'],
  ['Kochi', 'kochi cochin ernakulam'],
  ['Thiruvananthapuram', 'thiruvananthapuram trivandrum'],
  ['Kozhikode', 'kozhikode calicut'],
]);

/** Well-known localities of big cities, by folded spelling. Two words are written as one. */
export const localities = wordMap<string>(
  `Baner Aundh Kothrud Andheri Powai Wakad Hinjewadi Hinjawadi Pimpri Chinchwad Nigdi Akurdi Bhosari Ravet Balewadi Pashan Bavdhan Warje Karvenagar Katraj Kondhwa Hadapsar Magarpatta
  Kharadi Viman-Nagar Wagholi Kalyani-Nagar Koregaon-Park Yerawada Camp Swargate Deccan Shivajinagar Sus Mundhwa Undri Wanowrie Dhanori Lohegaon
  Bandra Khar Santacruz Juhu Goregaon Malad Kandivali Borivali Dahisar Mira-Road Bhayandar Dadar Parel Worli Colaba Churchgate Byculla Sion Matunga
  Kurla Ghatkopar Vikhroli Mulund Bhandup Chembur Govandi Vashi Nerul Kharghar Airoli Ghansoli Belapur Seawoods Dombivli Ulhasnagar Kanjurmarg
  Vile-Parle Jogeshwari Lokhandwala Mahim Wadala
  Koramangala Indiranagar Whitefield Marathahalli Jayanagar Hebbal Yelahanka Bellandur HSR-Layout Electronic-City Rajajinagar Malleshwaram
  Gachibowli Madhapur Kondapur Kukatpally Miyapur Ameerpet Hitech-City Dwarka Rohini Saket Janakpuri Karol-Bagh Lajpat-Nagar Vasant-Kunj
  Pitampura Adyar Velachery Tambaram Anna-Nagar T-Nagar Salt-Lake Howrah`
    .split(/\s+/u)
    .map((name) => [name.replaceAll('-', ' '), name.replaceAll('-', '')] as const),
);
