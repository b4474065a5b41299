import { describe, expect, test } from 'vitest';
import { type DutyRow, dutiesOf, type FlowDay, type FlowRow, flowDays } from './flow.ts';
import { propose } from './propose.ts';

const service = { kind: 'measured', minutes: [6, 8, 10, 12] } as const;

/** Four Mondays: a crowd at nine for two doctors from eight to half past eleven. */
function monday(perHalf: number, waited: number, weekday = 1): FlowDay {
  const flow: FlowRow[] = [16, 17, 18, 19, 20, 21].map((half) => ({
    ...{ department: 'd', weekday, half, booked: perHalf * 3, walkIns: perHalf },
    ...{ seen: perHalf * 4, waited: perHalf * 4 * waited },
  }));
  const duties: DutyRow[] = [16, 17, 18, 19, 20, 21, 22].map((half) => ({
    department: 'd',
    weekday,
    half,
    doctors: 8,
  }));
  return flowDays(flow, duties, [{ department: 'd', weekday, days: 4 }])[0] as FlowDay;
}

test('a typical day is the average over its days', () => {
  const day = monday(9, 40);
  expect(day.cells[17]).toEqual({ half: 17, arrivals: 9, booked: 6.75, walkIns: 2.25, doctors: 2, wait: 40 });
  expect(day).toMatchObject({ days: 4, visits: 54, wait: 40 });
  expect(dutiesOf(day)).toEqual([
    { from: 480, until: 690 },
    { from: 480, until: 690 },
  ]);
});

describe('proposals', () => {
  test('name the crowded hours; one more doctor, an evening and a weekend morning each wait less than now', () => {
    const found = propose([monday(9, 40)], service, 30, 'seed');
    expect(found.map(({ kind, weekday, starts, ends }) => [kind, weekday, starts, ends])).toEqual([
      ['extra_doctor', 1, '08:00', '11:30'],
      ['evening', 1, '17:30', '20:00'],
      ['weekend', 6, '08:00', '11:30'],
    ]);
    for (const { before, after, measured } of found) {
      expect(measured).toBe(40);
      expect(after).toBeLessThan(before - 1);
    }
    expect(found[0]?.after).toBeLessThan(found[0]!.before / 2);
    expect(found.map(({ moved }) => moved)).toEqual([0, 13, 18]);
  });

  test('are the same for the same records and seed', () => {
    expect(propose([monday(9, 40)], service, 30, 'a')).toEqual(propose([monday(9, 40)], service, 30, 'a'));
  });

  test('are not made where people wait less than the figure', () => {
    expect(propose([monday(9, 29)], service, 30, 'seed')).toEqual([]);
  });

  test('are not made where one more doctor would save nothing', () => {
    expect(propose([monday(2, 31)], service, 30, 'seed').map(({ kind }) => kind)).toEqual([]);
  });

  test('leave the weekend alone where both days have doctors', () => {
    const found = propose([monday(9, 40), monday(2, 5, 6), monday(2, 5, 7)], service, 30, 'seed');
    expect(found.map(({ kind }) => kind)).toEqual(['extra_doctor', 'evening']);
  });
});
