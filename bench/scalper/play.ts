import { addMinutes, addSeconds, type Instant } from '#kernel/instant.ts';
import { type Random, seeded } from '#kernel/random.ts';
import type { Caller, CallerLimit, Take } from '#modules/booking/domain/caller.ts';
import { decideBookings } from '#modules/booking/domain/decide-bookings.ts';
import type { PersonBooking, PoolSession, PoolSlot } from '#modules/booking/domain/pool.ts';
import type { Settings } from '#modules/booking/domain/settings.ts';
import { watchCaller } from '#modules/booking/domain/watch-caller.ts';
import { buyers, DOCTORS, HOUSEHOLDS, households, type Morning, mornings, PLACES } from './world.ts';

export interface Play {
  figures: Settings;
  /** Through how many browsers the buyer's accounts go. */
  browsers: number;
  /** A person looks at the list each evening and limits for thirty days what is on it. */
  reviewed: boolean;
  /** How many mornings. */
  days: number;
}

export interface Outcome {
  /** Of all places, those that end with the buyer's customers or names. */
  buyer: number;
  /** Households that were refused by one of the rules, of all. */
  honestRefused: number;
  /** Households that came onto the list. */
  honestListed: number;
  buyerAccountsListed: number;
}

interface Place {
  patient: string;
  take: Take;
  session: PoolSession;
}

const REVIEW_DAYS = 30;
const DAY = 24 * 60;

/** Ten mornings of the real decisions of booking, in order of arrival. The same seed gives the same outcome everywhere. */
export function play({ figures, browsers, reviewed, days }: Play): Outcome {
  const random = seeded('scalper');
  const accounts = buyers(browsers);
  const takes = new Takes();
  const limits: CallerLimit[] = [];
  const bookings = new Map<string, PersonBooking[]>();
  const refusedHouseholds = new Set<string>();
  const listed = new Set<string>();
  let [total, bought] = [0, 0];

  for (const [day, morning] of mornings.slice(0, days).entries()) {
    const clinics = clinicsOf(morning);
    const arrivals = arrivalsOf(morning, day, random);
    const sold = arrivals.flatMap(({ at, caller, patient, doctors }) => {
      for (const n of doctors) {
        const place = ask(clinics[n] as Clinic, caller, patient, at);
        if (place) return [place];
      }
      return [];
    });
    const own = sold.filter(({ take }) => take.account.startsWith('buyer'));
    total += DOCTORS * PLACES;
    bought += own.length - lostInResale(own, morning, sold.length === DOCTORS * PLACES);
    review(addMinutes(morning.opens, 10 * 60));
  }
  return {
    buyer: bought / total,
    honestRefused: refusedHouseholds.size / (days * HOUSEHOLDS),
    honestListed: [...listed].filter((key) => !key.startsWith('b')).length,
    buyerAccountsListed: [...listed].filter((key) => key.startsWith('buyer')).length,
  };

  /** The buyer's scripts try again as soon as they are told they may; hands come once. */
  function arrivalsOf(morning: Morning, today: number, chance: Random): Arrival[] {
    const people = households(chance, today).flatMap((one) =>
      one.people.map((patient, n) => ({
        at: addSeconds(morning.opens, Math.ceil(one.comesAfterSeconds + n * one.pauseSeconds)),
        caller: one.caller,
        patient,
        doctors: one.doctors,
      })),
    );
    const everywhere = Array.from({ length: DOCTORS }, (_, n) => n);
    const scripts = accounts.flatMap(({ caller, people: names }, n) =>
      names.map((patient, k) => ({
        at: addSeconds(morning.opens, k * figures.nextPersonSeconds),
        caller,
        patient,
        doctors: [...everywhere.slice((n + k) % DOCTORS), ...everywhere.slice(0, (n + k) % DOCTORS)],
      })),
    );
    // Of the same second the script is the first.
    return [...scripts, ...people].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }

  function ask(clinic: Clinic, caller: Caller, patient: string, now: Instant): Place | null {
    const { session, slots } = clinic;
    const slot = slots.find((one) => one.freeNumbers.length > 0) ?? slots[0];
    if (!slot) return null;
    const pool = {
      sessions: new Map([[session.id, session]]),
      slots: new Map([[slot.id, slot]]),
      holds: new Map(),
      bookings: bookings.get(patient) ?? [],
      takes: takes.of(caller),
      limits,
    };
    const [decision] = decideBookings([{ patient, channel: 'mobile', slot: slot.id, caller }], pool, now, figures);
    if (!decision?.ok) {
      const rule = decision?.code.startsWith('booking.caller') || decision?.code.startsWith('booking.device');
      if (rule && !caller.account.startsWith('buyer')) refusedHouseholds.add(caller.account);
      return null;
    }
    slot.freeNumbers.splice(0, 1);
    const { practitioner, department, date } = session;
    bookings.set(patient, [...(bookings.get(patient) ?? []), { patient, date, practitioner, department }]);
    const take = {
      ...caller,
      patient,
      session: session.id,
      practitioner,
      date,
      takenAt: now,
      givenBackAt: null,
      kept: false,
    };
    takes.add(take);
    return { patient, take, session };
  }

  /**
   * A customer comes for half of the bought places: the name gives the number back, the customer's takes it. Without rules
   * nobody comes between. With them, where a clinic is full and people wait, it goes to the first of the line; else it is out
   * for a random while and the script still has to pass the rules.
   */
  function lostInResale(own: readonly Place[], morning: Morning, full: boolean): number {
    const resold = own.filter((_, n) => n % 2 === 0);
    let lost = 0;
    for (const [n, { take, session }] of resold.entries()) {
      const at = addMinutes(morning.opens, 120 + n);
      take.givenBackAt = at;
      const customer = `customer-${take.patient}-${morning.date}`;
      const again = { ...take, patient: customer, takenAt: at, givenBackAt: null };
      if (figures.returnsAfterMinutes > 0 && full) lost += 1;
      else if (refused(again, session, at)) lost += 1;
      else takes.add(again);
    }
    return lost;
  }

  function refused(again: Take, session: PoolSession, now: Instant): boolean {
    const slot: PoolSlot = {
      id: 'x',
      session: session.id,
      startsAt: addMinutes(now, DAY),
      share: 'online',
      visit: 'any',
      freeNumbers: [1],
    };
    const caller = { account: again.account, device: again.device };
    const pool = {
      sessions: new Map([[session.id, session]]),
      slots: new Map([['x', slot]]),
      holds: new Map(),
      bookings: [],
      takes: takes.of(caller),
      limits,
    };
    return !decideBookings([{ patient: again.patient, channel: 'mobile', slot: 'x', caller }], pool, now, figures)[0]
      ?.ok;
  }

  function review(evening: Instant): void {
    for (const [kind, of] of [['account', takes.accounts] as const, ['device', takes.devices] as const]) {
      for (const [key, list] of of) {
        if (watchCaller(kind, list, figures).length === 0) continue;
        listed.add(key);
        if (reviewed) limits.push({ key, until: addMinutes(evening, REVIEW_DAYS * DAY) });
      }
    }
  }
}

/** What was taken, found by account and by browser. */
class Takes {
  readonly accounts = new Map<string, Take[]>();
  readonly devices = new Map<string, Take[]>();

  add(take: Take): void {
    put(this.accounts, take.account, take);
    if (take.device !== null) put(this.devices, take.device, take);
  }

  of({ account, device }: Caller): Take[] {
    return [...new Set([...(this.accounts.get(account) ?? []), ...(this.devices.get(device ?? '') ?? [])])];
  }
}

function put(into: Map<string, Take[]>, key: string, take: Take): void {
  const list = into.get(key);
  if (list) list.push(take);
  else into.set(key, [take]);
}

interface Arrival {
  at: Instant;
  caller: Caller;
  patient: string;
  doctors: readonly number[];
}
interface Clinic {
  session: PoolSession;
  slots: PoolSlot[];
}

function clinicsOf({ date, opens }: Morning): Clinic[] {
  return Array.from({ length: DOCTORS }, (_, n) => {
    const id = `${date} ${n}`;
    const session: PoolSession = {
      id,
      practitioner: `doctor-${n}`,
      department: `department-${n % 4}`,
      date,
      state: 'open',
      slotClass: 'expert',
      visitsOpenAt: null,
    };
    const slots = Array.from({ length: PLACES }, (_, k) => ({
      id: `${id} ${k}`,
      session: id,
      startsAt: addMinutes(opens, 14 * DAY + k * 10),
      share: 'online' as const,
      visit: 'any' as const,
      freeNumbers: [k + 1],
    }));
    return { session, slots };
  });
}
