import type { HeldWrite } from '@samvad/framework/ports';
import type { Company, Conflict, MadeRecord } from '../scenario.ts';
import type { Wash, WashDesk } from './wash-flow.ts';

const HOURS = ['9:00', '11:00', '13:00', '15:00'] as const;

/** A company in memory that washes one car at a time: it knows every request id for ever and refuses one that comes with other content. */
export class WashCompany implements Company {
  readonly records: MadeRecord[] = [];
  readonly conflicts: Conflict[] = [];
  readonly writes: HeldWrite[] = [];
  readonly #answers = new Map<string, { readonly input: string; readonly answer: unknown }>();
  readonly #taken = new Set<string>();

  readonly #desk: WashDesk = {
    services: () => Promise.resolve(['basic', 'premium', 'deluxe']),
    times: () => Promise.resolve(this.#free()),
    price: (service) => Promise.resolve({ amount: service === 'basic' ? '399.00' : '699.00', currency: 'INR' }),
    save: (car, requestId) => this.#once(requestId, car, () => `CAR-${car}`),
    book: (wash, requestId) => this.#once(requestId, wash, () => this.#book(wash, requestId), 'taken'),
  };

  readonly gateways = { 'wash.desk': this.#desk as unknown as Company['gateways'][string] };

  snatch(operation: string, input: readonly unknown[]): boolean {
    if (operation !== 'book') return false;
    const { time } = input[0] as Wash;
    if (this.#taken.has(time)) return false;
    this.#taken.add(time);
    return true;
  }

  #free(): readonly string[] {
    const all = Array.from({ length: 40 }, (_each, day) => HOURS.map((hour) => `D${day + 1}-${hour}`)).flat();
    return all.filter((time) => !this.#taken.has(time)).slice(0, 7);
  }

  #book(wash: Wash, requestId: string): { booking: string } | 'taken' {
    if (this.#taken.has(wash.time)) return 'taken';
    this.#taken.add(wash.time);
    const name = `B-${this.records.length + 1}`;
    const car = wash.car.replace(/^CAR-/, '');
    this.records.push({ requestId, name, agreed: `${wash.service} for ${car} at ${wash.time}`, wish: car });
    return { booking: name };
  }

  /** The first result of a request id, for ever; a refusal is not remembered. */
  #once<T>(requestId: string, content: unknown, make: () => T, refusal?: T): Promise<T> {
    const input = JSON.stringify(content);
    const known = this.#answers.get(requestId);
    if (known) {
      if (known.input !== input) this.conflicts.push({ requestId, was: known.input, is: input });
      return Promise.resolve(known.answer as T);
    }
    const answer = make();
    if (answer !== refusal || refusal === undefined) {
      this.#answers.set(requestId, { input, answer });
      this.writes.push({ requestId, record: JSON.stringify(answer) });
    }
    return Promise.resolve(answer);
  }
}
