import { describe, expect, test } from 'vitest';
import { areNearDates, areNearNames, matchRecords, OFFER_FROM, type RecordFacts } from './match-records.ts';

const one: RecordFacts = {
  id: 'a',
  name: '测试小明',
  gender: 'male',
  birthDate: '1980-05-06',
  phone: 'phone-1',
  documents: [{ family: 'citizen', index: 'number-1' }],
  guardians: [],
  newborn: null,
};
const other = (change: Partial<RecordFacts>): RecordFacts => ({
  ...one,
  id: 'b',
  phone: 'phone-2',
  documents: [{ family: 'passport', index: 'number-2' }],
  ...change,
});
const offered = (change: Partial<RecordFacts>) => matchRecords(one, other(change)).score >= OFFER_FROM;

describe('a pair is offered', () => {
  test.each<[string, Partial<RecordFacts>]>([
    ['with one name and one birth date', {}],
    ['with one name and one phone, the date typed wrongly', { birthDate: '1980-05-16', phone: 'phone-1' }],
    ['with a name one character off, one birth date and one phone', { name: '测试晓明', phone: 'phone-1' }],
    [
      'with one number under two kinds of document',
      { name: '样例甲', birthDate: '1999-01-01', documents: [{ family: 'other', index: 'number-1' }] },
    ],
    ['with day and month exchanged and one phone', { birthDate: '1980-06-05', phone: 'phone-1' }],
  ])('%s', (_, change) => expect(offered(change)).toBe(true));
});

describe('a pair is not offered', () => {
  const [name, date] = ['样例乙', '1950-02-03'];
  test.each<[string, Partial<RecordFacts>]>([
    ['who only share a phone, as a family does', { name, birthDate: date, phone: 'phone-1' }],
    ['who only share a name', { birthDate: date }],
    ['who only share a birth date', { name }],
    ['of one name and day whose resident numbers differ', { documents: [{ family: 'citizen', index: 'number-3' }] }],
    ['of one name and day, a man and a woman', { gender: 'female' }],
  ])('%s', (_, change) => expect(offered(change)).toBe(false));

  test('who are twins registered under their mother', () => {
    const born = { name: '测试丙之婴', phone: 'mother', documents: [], guardians: ['mother-number'] };
    const [first, second] = [1, 2].map((order) => other({ ...born, newborn: { mother: 'm', order } }));
    expect(matchRecords(first as RecordFacts, second as RecordFacts).score).toBeLessThan(0);
    const twice = other({ ...born, newborn: { mother: 'm', order: 1 } });
    expect(matchRecords(first as RecordFacts, twice).score).toBeGreaterThanOrEqual(OFFER_FROM);
  });
});

test('the order of the two makes no difference, and the reasons say what counted, the strongest first', () => {
  const b = other({ gender: 'female', phone: 'phone-1' });
  expect(matchRecords(one, b)).toEqual(matchRecords(b, one));
  expect(matchRecords(one, b).reasons).toEqual(['same_name', 'same_birth_date', 'same_phone', 'other_gender']);
});

test('near names: one character more, less or another, or two neighbours exchanged', () => {
  const near = ['测试明', '测试小小明', '测试晓明', '试测小明', '测小明'].map((name) => areNearNames('测试小明', name));
  expect(near).toEqual([true, true, true, true, true]);
  const far = ['测试小明', '样例小明', '明小试测', '明', '测试小明明明'].map((name) => areNearNames('测试小明', name));
  expect(far).toEqual([false, false, false, false, false]);
});

test('near dates: one digit, or day and month exchanged', () => {
  expect(['1980-05-16', '1981-05-06', '1980-06-05'].map((d) => areNearDates('1980-05-06', d))).toEqual([
    true,
    true,
    true,
  ]);
  expect(['1980-05-06', '1981-05-16', '1980-04-05'].map((d) => areNearDates('1980-05-06', d))).toEqual([
    false,
    false,
    false,
  ]);
});
