import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { TEST_NOW, type TestApp, testApp } from '../../../../test/support/app.ts';
import { acts } from '../testing/pool-commands.ts';
import { House, type HouseShape } from '../testing/pool-house.ts';
import { untold } from '../testing/pool-invariants.ts';
import { PoolModel } from '../testing/pool-model.ts';
import type { Place } from '../testing/pool-model-shapes.ts';
import { houseState, modelState } from '../testing/pool-state.ts';
import { cancelAppointments } from './cancel-appointments.ts';

/**
 * Whatever people do, in whatever order: the house against the model. `npm test` runs one seed for a few seconds; more:
 * MODEL_SECONDS=120 (a new seed each time, printed), MODEL_SEED=n. What a failing run prints plays its counterexample again.
 */
const { MODEL_SECONDS, MODEL_SEED, MODEL_PATH, MODEL_REPLAY } = process.env;
const SECONDS = Number(MODEL_SECONDS ?? 6);
const SEED = Number(MODEL_SEED ?? (MODEL_SECONDS === undefined ? 20_261_122 : Date.now() % 2 ** 31));

const PEOPLE = 5;
const ELDERS = new Set([4]);
const KEPT_MINUTES = 60;
/** One slot of each share, small clinics that are soon full, three departments, and a doctor with a second day. */
const SHAPES: HouseShape[] = [
  { doctor: 0, department: 0, day: 0, slots: 3, figures: { onlinePercent: 60, tierPercent: 50 } },
  { doctor: 1, department: 0, day: 0, slots: 1 },
  { doctor: 2, department: 1, day: 0, slots: 1 },
  { doctor: 3, department: 2, day: 0, slots: 2 },
  { doctor: 0, department: 0, day: 1, slots: 2 },
];
const FULL = [
  [0, 3],
  [1, 4],
  [2, 5],
  [3, 6],
] as const;
const PLACES = SHAPES.reduce((sum, { slots }) => sum + slots, 0);
const ALL = acts({ people: PEOPLE, sessions: SHAPES.length, places: PLACES, elders: ELDERS });

let a: TestApp;
beforeAll(async () => {
  a = await testApp();
  // The chance of the delay has its own tests; here every place is where the model says.
  await set('returnsAfterMinutes', 0);
  await set('stopAnswerHours', KEPT_MINUTES / 60);
  await set('addedLimit', 1);
});

const set = (key: string, value: number) =>
  a.rows(
    `insert into booking.setting values (1, $1, $2, $3, 'test')
     on conflict (hospital_id, key) do update set value = excluded.value`,
    [key, String(value), TEST_NOW],
  );

async function begin(kind: typeof House = House): Promise<{ model: PoolModel; real: House }> {
  const real = await kind.open(a, SHAPES, PEOPLE);
  const places: Omit<Place, 'taken'>[] = await real.places();
  const model = new PoolModel(SHAPES, places, { elders: ELDERS, keptMinutes: KEPT_MINUTES });
  // The small clinics are full, so that lines begin at once.
  for (const [person, place] of FULL) {
    expect([await real.book(person, place, 'mobile'), model.book(person, place, 'mobile')]).toEqual(['ok', 'ok']);
  }
  return { model, real };
}

/** Plays until a disagreement or until the time is over. Only the house itself plays a given counterexample again. */
async function play(seconds: number, kind: typeof House = House) {
  const replay = kind === House && MODEL_REPLAY ? { replayPath: MODEL_REPLAY } : {};
  const path = kind === House && MODEL_PATH ? { path: MODEL_PATH } : {};
  let steps = 0;
  const property = fc.asyncProperty(
    fc.commands(ALL, { maxCommands: 100, size: 'max', ...replay }),
    async (commands) => {
      const stage = await begin(kind);
      await fc.asyncModelRun(() => stage, commands);
      expect(await untold(stage.real)).toEqual([]);
      steps += [...commands].length;
    },
  );
  const result = await fc.check(property, {
    seed: SEED,
    ...path,
    numRuns: 100_000,
    interruptAfterTimeLimit: seconds * 1000,
    markInterruptAsFailure: false,
    // That a control is found is enough; how little of it would do is of no use to anybody.
    endOnFailure: kind !== House,
  });
  return { result, steps };
}

/** How to see it again, for the person who reads the failure. */
function replay(failed: { seed: number; counterexamplePath: string | null }, commands: string): string {
  const path = /replayPath="([^"]*)"/.exec(commands)?.[1] ?? '';
  const where = `MODEL_SEED=${failed.seed} MODEL_PATH='${failed.counterexamplePath}' MODEL_REPLAY='${path}'`;
  return `play it again: ${where} npx vitest run src/modules/booking/db/pool.property.db.test.ts`;
}

// First: a play that was interrupted ends in its own time, and moves the clock of all until then.
test('places of two clinics that end in one sweep go each to its own line', async () => {
  const { model, real } = await begin();
  const both = async (onHouse: (h: House) => unknown, onModel: (m: PoolModel) => unknown) =>
    expect(await onHouse(real)).toEqual(onModel(model));
  for (const [owner, next, place] of [
    [0, 3, 3],
    [1, 4, 4],
  ] as const) {
    await both(
      (h) => h.cancel(owner, 0),
      (m) => m.cancel(owner, 0),
    );
    await both(
      (h) => h.hold(next, place),
      (m) => m.hold(next, place),
    );
  }
  // Who waits for the later clinic came first.
  await both(
    (h) => h.join(1, 2, false, false),
    (m) => m.waitlist.join(1, 2, false),
  );
  await both(
    (h) => h.join(0, 1, false, false),
    (m) => m.waitlist.join(0, 1, false),
  );
  real.pass(9);
  model.now += 9;
  await both(
    (h) => h.expire(),
    (m) => m.expire(),
  );
  expect(await houseState(real)).toEqual(modelState(model));
});

const LIMIT = { timeout: (SECONDS + 60) * 1000 };
test(
  'whatever people do in whatever order, house and model agree and nothing is oversold or forgotten',
  LIMIT,
  async () => {
    const { result, steps } = await play(SECONDS);
    process.stdout.write(`pool model: seed ${SEED}, ${result.numRuns} runs, ${steps} acts\n`);
    if (result.failed) {
      const commands = String(result.counterexample?.[0]);
      const why = String(result.errorInstance);
      throw new Error([commands, why, replay(result, commands)].join('\n'), { cause: result.errorInstance });
    }
    expect(result.numRuns).toBeGreaterThan(0);
  },
);

describe('what is left out is found (controls)', () => {
  const found = async (kind: typeof House) => {
    const { result } = await play(30, kind);
    expect(result.failed).toBe(true);
    return String(result.errorInstance);
  };

  test('a cancel that frees the place, offers it to nobody and tells nobody', async () => {
    class Silent extends House {
      override async cancel(person: number, nth: number): Promise<string> {
        const all = await this.all('booking.appointment', person, `state = 'booked'`);
        const id = all[nth % Math.max(1, all.length)] as string;
        return this.say((t) => cancelAppointments(t, [id], 'desk', null, this.now));
      }
    }
    expect(await found(Silent)).toMatch(/^AssertionError/);
  });

  test('a booking that looks at nothing, with the constraints of the pool dropped', async () => {
    await a.rows(
      `alter table booking.slot drop constraint booking_slot_not_oversold, drop constraint booking_slot_numbers`,
    );
    await a.rows('drop index booking.booking_appointment_number, booking.booking_appointment_one_per_doctor_day');
    class Careless extends House {
      override async book(person: number, n: number): Promise<string> {
        await this.a.rows(
          'update booking.slot set booked = booked + 1, free_numbers = free_numbers[2:] where id = $1',
          [this.slot(n)],
        );
        await this.a.rows(
          `insert into booking.appointment (hospital_id, id, session_id, slot_id, patient_id, department_id,
             practitioner_id, date, starts_at, number, channel, state, booked_at, booked_by)
           select 1, $2, s.id, l.id, $3, s.department_id, s.practitioner_id, s.date, l.starts_at, 1, 'mobile', 'booked', $4, 'x'
           from booking.slot l join booking.session s on s.id = l.session_id where l.id = $1`,
          [this.slot(n), newId(), this.id(person), this.now],
        );
        return 'ok';
      }
    }
    expect(await found(Careless)).toMatch(/^AssertionError/);
  });
});
