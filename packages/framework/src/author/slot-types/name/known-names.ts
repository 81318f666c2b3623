import { wordSet } from '../reading/word-lists.ts';

/** Given names that are common in India; evidence where nothing else tells a name from a word, never a condition. */
export const givenNames = wordSet(`
  aarav aarti abdul abhay abhijeet abhijit abhinav abhishek adil aditi aditya afreen ahmed aisha ajay ajit akash akhil akshay akshata alka
  aman amar amir amit amita amol amruta anand ananya anil anita anjali anjana ankit ankita ankur anna anuj anup anupama anurag anusha
  aparna archana arif arjun armaan arpita arun aruna arvind asha ashish ashok ashwini asif atul avinash ayaan ayesha ayush babita balaji
  bharat bharati bhavesh bhavna bhushan bhavya chaitanya chandan chandra charu chetan chetna chirag daksh darshan darshana deepa deepak
  deepali deepika deepti dev devendra devika dhananjay dharmesh dhruv dhara diana dilip dimple dinesh dipti divya durga ekta elena esha
  faisal faizan farah farhan farida fatima feroz gagan ganesh gaurav gauri gautam gayatri geeta girish gita gopal govind gulshan gurpreet
  hamid hardik hari harish harpreet harsh harsha harshad hema hemant hemlata himanshu hina hitesh imran indira indu irfan isha ishaan
  ishita ishwar ivan jagdish jai jamil janaki jasmine jaspreet jatin javed jay jaya jayant jayesh jayshree jeet jignesh jitendra joel
  john joseph jyoti kabir kailash kajal kalpana kamal kamala kamini kanchan karan karishma karthik kartik kavita kaveri kedar ketan ketaki
  khalid khushboo kiran kirti kishor komal kriti krishna kritika kumar kunal kusum lakshmi lalit lata laxmi leela lokesh madan madhav
  madhavi madhu madhuri mahendra mahesh mahima malini mamta manasi maneesh mangesh manish manisha manju manoj mansi maria maya mayank
  mayur meena meenal meera megha meghna milind minal mithun mohammad mohammed mohammad mohan mohini mohit mohsin mona monika mukesh mukta
  mustafa nadeem nagesh naina namrata nandini narayan narendra naresh nasir naveen navin neelam neeraj neeta neha nidhi nikhil nikita
  nilesh nilima nimisha niraj nisha nishant nitesh nitin nitya omkar onkar padma pallavi pankaj parag paras parul parvati patrick pavan
  pawan payal piyush pooja poonam prabha prabhakar pradeep pradip pradnya prachi prajakta prakash pramod pranav pranita prasad prashant
  prateek prathamesh pratibha pratik pratiksha praveen pravin preeti prem prerna priti pritam priya priyanka puja puneet purva pushpa
  rachana radha radhika raghav rahim rahul raj raja rajan rajat rajeev rajendra rajesh rajiv rajni raju rakesh ram rama raman ramesh rani
  ranjan ranjit rashmi rasika ratan ravi ravindra reema reena rehan rekha renu renuka reshma rhea richa rina rishabh rishi ritesh ritika
  ritu rohan rohini rohit roshan roshni ruchi rupali rupesh rushikesh sachin sadhana sagar sahil saif sakshi salim salman saloni sameer samir
  sandeep sandhya sandip sangeeta sania sanjana sanjay sanjeev sanket santosh sapna sara sarika sarita satish savita seema shabana
  shahid shailesh shaila shakti shalini shankar shanti sharad sharmila shashank shashi sheela sheetal shekhar shilpa shirish shiv shivam
  shivani shobha shraddha shreya shridhar shruti shubham shweta shyam siddharth simran sita smita sneha snehal sohail sonal sonali sonam sonia
  sonu srinivas subhash sudhir suhas sujata suman sumit sunil sunita sunny suraj surekha surendra suresh surya sushant sushil sushma
  swapnil swati tanvi tanya tara tarun tejas tejal tejaswini tushar uday uma umesh usha utkarsh vaibhav vaishali vandana vanita varsha
  varun vasant vasudha veena venkat venkatesh vidya vijay vijaya vikas vikram vikrant vimal vinay vinayak vineet vinita vinod vipul
  viraj virendra vishal vishnu vivek yash yashwant yasmin yogesh yogita yusuf zahid zainab zara zeenat zoya zubin zubair joy rose peter
  paul thomas george anthony francis david daniel samuel sunder tina rita nina lisa neil nancy
`);

/** Family names that are common in India. */
export const familyNames = wordSet(`
  acharya agarwal aggarwal ahuja ansari apte arora athavale bagade bagul bajaj bakshi banerjee bansal basu batra bedi bhagat bhalerao bharadwaj
  bhardwaj bhatia bhatt bhattacharya bhide bhosale bhosle bhandari biswas borkar bose chakraborty chandra chatterjee chaudhari chaudhary
  chauhan chavan chawla chopra choudhary chougule dalal dalvi damle dange das datar date datta dave deshmukh deshpande desai deo devi
  dhawan dhillon dixit dogra doshi dsouza dcosta dmello dutta fadnavis fernandes fernandez gadkari gaikwad gandhi ganguly garg gavaskar
  ghorpade ghosh gill godbole gokhale goel gokhle gomes gore goswami goyal grover gujar gupta hegde hussain inamdar iyer iyengar jadhav jagtap
  jain jaiswal jha jog joglekar joshi kadam kakade kale kamat kamble kapadia kapoor kapur karnik kashyap kaur kelkar khan khanna kher khedkar
  kohli kore krishnan kshirsagar kulkarni kumar kumari lad lal lele limaye lobo mahajan malhotra malik mane mathur mehra mehta memon menon
  merchant mhatre mishra misra mitra modi mohite more mukherjee mulla munde murthy nadar naidu naik nair nambiar namjoshi nanda narayan
  nayak nayar nene oak oberoi ojha pai pande pandey pandit pandya parab paranjape parekh parikh parmar patel pathak pathan patil patkar patwardhan
  pawar phadke pillai pinto prabhu pradhan prasad purohit qureshi raghavan rahman raje rajput raman ranade rane rao rathod rathore raut ravi
  rawat reddy rodrigues roy sabnis saha sahni salunkhe salvi samant sarkar sathe sawant saxena sehgal sen sethi shah shaikh sharma shastri shetty
  shinde shirke shukla siddiqui singh sinha solanki somani soni srinivasan srivastava subramaniam suri surve swami syed tambe tandon tawde
  thakkar thakur thapar thomas thorat thite tilak tiwari tripathi trivedi upadhyay vaidya varma verma vyas wadia wagh walia yadav yadhav zaveri
  mathew varghese george joseph philip nimbalkar ghadge shelar mandal
`);
