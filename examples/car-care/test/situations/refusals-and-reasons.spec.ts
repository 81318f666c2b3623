import { expect } from 'chai';
import { atTheCompany, people } from './at-the-company.ts';

describe('situations: refusals, reasons, half answers', () => {
  describe('14 something is not told', () => {
    const at = atTheCompany(people.newcomer);
    const askedForAddress = async (): Promise<void> => {
      await at.chat.user('premium wash for my creta').asks('firstName');
      await at.chat.user('Leela Thomas').asks('address');
    };

    it('typed: without the flat number a landmark will do', async () => {
      await askedForAddress();
      await at.chat
        .user("I won't give my flat number")
        .says(/landmark and the area are enough/)
        .asks('address');
      await at.chat.user('behind the petrol pump, Aundh').asks('schedule');
      expect((await at.chat.task('book-service')).slots['address']?.value).to.include({ area: 'Aundh' });
    });

    it('typed: a family name may stay unsaid', async () => {
      await at.chat.user('premium wash for my creta').asks('firstName');
      await at.chat.user('Leela').asks('lastName');
      await at.chat.user('I would rather not share my surname').asks('address');
      expect((await at.chat.state()).persons[0]?.facts['lastName']?.value).to.equal('');
    });

    it('in Hinglish', async () => {
      await at.chat.user('creta ki premium wash karni hai').asks('firstName');
      await at.chat.user('Leela').asks('lastName');
      await at.chat.user('nahi batana').asks('address');
    });
  });

  describe('15 “why do you need this?”', () => {
    const at = atTheCompany(people.newcomer);

    it('typed: the reason is given, then the question comes in other words', async () => {
      await at.chat.user('premium wash for my creta').asks('firstName');
      await at.chat.user('Leela Thomas').says('Where shall we come?').asks('address');
      await at.chat
        .user('what do you need the address for')
        .says(/has to find you/)
        .never(/Where shall we come/)
        .asks('address');
      await at.chat.user('12 Green Acres, Baner').asks('schedule');
      await at.chat
        .user('why?')
        .says(/each visit needs its own time/)
        .asks('schedule');
    });

    it('in Hindi', async () => {
      await at.chat.user('क्रेटा के लिए प्रीमियम वॉश').asks('firstName');
      await at.chat.user('लीला थॉमस').asks('address');
      await at.chat.user('क्यों?').says(/टीम/).asks('address');
    });
  });

  describe('16 “what is that?”', () => {
    const at = atTheCompany(people.asha);

    it('typed: asking about a thing does not choose it', async () => {
      await at.chat.user('I want to get my car done').asks('service');
      await at.chat.user('what is ceramic coating?').asks('service');
      expect((await at.chat.task('book-service')).slots['service']).to.equal(undefined);
      await at.chat.press('Ceramic Coating').asks('known');
    });
  });

  describe('17 a place where nobody comes', () => {
    const at = atTheCompany(people.newcomer);

    it('typed: is said at once with the places that are served, and nothing else is asked', async () => {
      await at.chat
        .user('do you come to nashik? need a wash for my brezza')
        .says(/do not come to Nashik/)
        .says(/Pune/)
        .asks('address');
      await at.chat
        .user('no, i only stay in nashik')
        .says(/out of our reach/)
        .asks('address');
      await at.chat
        .user('ok bye')
        .says(/Goodbye/)
        .messages(1);
    });
  });

  describe('17 not known, or half known', () => {
    const at = atTheCompany(people.newcomer);
    const askedForCar = async (): Promise<void> => {
      await at.chat.user('premium wash').asks('firstName');
      await at.chat.user('Leela Thomas').asks('vehicle');
    };

    it('typed: the size is enough', async () => {
      await askedForCar();
      await at.chat.user('no idea of the model, white Hyundai').says(/size/).offers('Hatchback', 'Sedan');
      await at.chat.user('hatchback').asks('address');
      expect((await at.chat.task('book-service')).slots['vehicle']?.value).to.include({ make: 'Hyundai', vehicleClass: 'hatchback' });
    });

    it('buttons: the size is pressed', async () => {
      await askedForCar();
      await at.chat.user("don't know the model").asks('vehicle').offers('Sedan');
      await at.chat.press('Sedan').asks('address');
    });

    it('nothing open: “I don’t know” gets what can be done', async () => {
      await at.chat.user('i dont know').asks('anythingElse').offers('Book a service');
    });
  });
});
