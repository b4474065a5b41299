import { expect, test } from 'vitest';
import { isFinished } from '../../src/modules/queue/domain/waits/visit.ts';
import { momentsOf } from './baselines.ts';
import { readVisits, visitsOf } from './data.ts';
import { fitRidge } from './ridge.ts';
import { benchWaits } from './run.ts';

const appointments = `date,time,provider_id,patient_id
2030-01-01,09:00,1,a
2030-01-01,09:30,1,b
2030-01-01,10:00,1,c`;
const events = `date,time,event,entity_type,entity_id
2030-01-01,08:50,examination_checkin,patient,a
2030-01-01,09:04,examination_start,patient,a
2030-01-01,09:10,examination_checkin,patient,b
2030-01-01,09:20,provider_left_room,provider,1
2030-01-01,09:20,examination_end,patient,a
2030-01-01,09:25,provider_entered_room,provider,1
2030-01-01,09:25,provider_left_room,provider,1
2030-01-01,09:40,examination_checkin,patient,c
2030-01-01,09:55,provider_entered_room,provider,1
2030-01-01,09:55,examination_start,patient,b
2030-01-01,10:00,provider_left_room,provider,1
2030-01-01,10:00,examination_end,patient,b
2030-01-01,10:03,provider_entered_room,provider,1
2030-01-01,10:03,examination_start,patient,c
2030-01-01,10:09,examination_end,patient,c`;

test('the events become visits: who waited, when the doctor was back and paused', () => {
  const [a, b, c] = visitsOf(appointments, events);
  expect(a).toMatchObject({ session: '2030-01-01/1', kind: 'am', opens: 540, due: 540, month: 1 });
  const minutes = [a, b, c].map((v) =>
    [v?.waitsFrom, v?.started, v?.finished].map((time) => Math.floor(time as number)),
  );
  expect(minutes).toEqual([
    [530, 544, 560],
    [550, 595, 600],
    [580, 603, 609],
  ]);
  expect(Object.values(a?.door ?? {}).map((time) => Math.floor(time as number))).toEqual([565, 565, 595]);
  expect(b?.door).toMatchObject({ pauseFrom: null });
});

test('the plain methods see only what had happened', () => {
  const moments = momentsOf(visitsOf(appointments, events).filter(isFinished));
  expect(moments.map(({ ahead, lastWait, late, seeing, pause }) => [ahead, lastWait, late, seeing > 0, pause])).toEqual(
    [
      [0, 0, 0, false, 0],
      [0, 14, 4, true, 0],
      [1, 14, 4, false, 1],
    ],
  );
});

test('the ridge finds a straight line', () => {
  const guess = fitRidge(
    [
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 3],
    ],
    [5, 7, 9, 11],
    1e-9,
  );
  expect(guess([1, 10])).toBeCloseTo(25, 6);
});

test('without the data it is not run', () => {
  expect(readVisits('no such folder')).toBeNull();
  expect(benchWaits('no such folder', () => undefined)).toBeNull();
});
