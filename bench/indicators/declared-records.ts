import type pg from 'pg';
import type { PlainFigure } from './plain.ts';

/** What two halves make: parts added, one yes enough, the later state, cases added, or nothing that is not said anew. */
type Makes = 'parts' | 'yes' | 'latest' | 'sum' | 'nothing';

/** The declared values by the printed list, written down a second time: unit, decimals and what makes the year. */
const DECLARED: readonly [key: string, makes: Makes, times: number, digits: number][] = [
  ...['3', '9', '17', '22', '28', '29', '33'].map((key) => [key, 'yes', 1, 0] as [string, Makes, number, number]),
  ...['5', '12', '16'].map((key) => [key, 'parts', 10, 1] as [string, Makes, number, number]),
  ...['10', '13', '15a', '15b', '18', '19a', '19b', '20a', '20b', '23', '24', '26', '27'].map(
    (key) => [key, 'parts', 10_000, 2] as [string, Makes, number, number],
  ),
  ...['34a', '34b', '34c'].map((key) => [key, 'parts', 100, 2] as [string, Makes, number, number]),
  ...(['25a', '25b'] as const).map((key) => [key, 'sum', 1, 0] as [string, Makes, number, number]),
  ['7', 'nothing', 1, 0],
  ['14', 'latest', 1, 0],
  ['30', 'latest', 1, 0],
];
export const DECLARED_KEYS = DECLARED.map(([key]) => key);

/** A figure of the exported table as text: what a reader sees in the cell, with its parts where it has any. */
export interface PlainCell {
  key: string;
  period: string;
  shown: string | number;
  parts: [number, number] | null;
}

/**
 * Declarations of both halves of a year, approved by somebody else, straight into the table: `insert` by hand, as records.
 * Of each value an older one and one that was given back stand beside what counts.
 */
export async function declareAll(client: pg.Client, hospital: number, year: number, at: string): Promise<void> {
  for (const [n, [key, makes, times]] of DECLARED.entries())
    for (const [half, period] of [`${year}H1`, `${year}H2`].entries()) {
      const [numerator, denominator] = [7 * n + 13 * half + 1, 100 + 11 * n + 29 * half];
      const scaled =
        makes === 'parts' ? halfUp(numerator * times, denominator) : makes === 'yes' ? (n + half) % 2 : (n + half) % 5;
      for (const [age, state] of (['approved', 'returned', 'approved'] as const).entries())
        await client.query(
          `insert into programme.indicator_declared (hospital_id, declared_id, value_key, period, definition, numerator,
             denominator, scaled, grades, link, state, declared_at, declared_by, declared_name, decided_at, decided_by, decided_name)
           values ($1, gen_random_uuid(), $2, $3, 1, $4, $5, $6, $7, 'https://example.test', $8, $9, 'a', '演示甲',
             $9::timestamptz + make_interval(mins => $10), 'b', '演示乙')`,
          [
            ...[hospital, key, period, makes === 'parts' ? numerator : null, makes === 'parts' ? denominator : null],
            ...[key === '30' ? null : age === 0 ? 1 : scaled, key === '30' ? [4 + half, 3, 2] : null, state, at, age],
          ],
        );
    }
}

/** One elder-friendly certificate that has ended, none of the other kind. */
export async function certify(client: pg.Client, hospital: number, at: string): Promise<void> {
  await client.query(
    `insert into people.certificate (hospital_id, certificate_id, kind, title, issued_by, issued_on, valid_until, evidence, made_at, made_by)
     values ($1, gen_random_uuid(), 'elder_friendly', '演示', '演示', '2020-01-01', '2026-08-01', '演示', $2, 'a'),
       ($1, gen_random_uuid(), 'elder_friendly', '演示', '演示', '2021-01-01', null, '演示', $2, 'a'),
       ($1, gen_random_uuid(), 'disability_friendly', '演示', '演示', '2020-01-01', '2026-08-01', '演示', $2, 'a')`,
    [hospital, at],
  );
}

/** Every cell of the exported table of a year as it has to be, from the records of clinics, declarations and certificates. */
export async function plainCells(
  client: pg.Client | pg.PoolClient,
  hospital: number,
  year: number,
  computed: readonly PlainFigure[],
): Promise<PlainCell[]> {
  const periods = [`${year}H1`, `${year}H2`, String(year)];
  const cells: PlainCell[] = ['1', '2', '4', '6', '8', '11'].flatMap((key) =>
    periods.map((period) => {
      const own = computed.find((one) => String(one.no) === key && one.period === period && one.department === null);
      const words = ['4', '8', '11'].includes(key) && own?.value != null ? (own.value ? '是' : '否') : own?.value;
      return { key, period, shown: words ?? '—', parts: own?.value == null ? null : [own.numerator, own.denominator] };
    }),
  );
  const { rows } = await client.query(
    `select d.* from programme.indicator_declared d where hospital_id = $1 and state = 'approved' and left(period, 4) = $2
     and not exists (select from programme.indicator_declared o where o.hospital_id = d.hospital_id and o.state = 'approved'
       and o.value_key = d.value_key and o.period = d.period and o.decided_at > d.decided_at)`,
    [hospital, String(year)],
  );
  for (const [key, makes, times, digits] of DECLARED) {
    const halves = periods
      .slice(0, 2)
      .map((period) => rows.find((row) => row.value_key === key && row.period === period));
    const say = (scaled: number) => (makes === 'yes' ? `${scaled ? '是' : '否'}*` : scaled / 10 ** digits);
    for (const [at, period] of periods.entries()) {
      const [first, second] = at < 2 ? [halves[at], halves[at]] : halves;
      const cell = (shown: string | number, parts: [number, number] | null = null) =>
        cells.push({ key, period, shown, parts });
      if (key === '30') cell(`${second.grades.join(' / ')}*`);
      else if (makes === 'parts') {
        const both = at < 2 ? [first] : [first, second];
        const [n, d] = ['numerator', 'denominator'].map((part) => both.reduce((all, one) => all + one[part], 0)) as [
          number,
          number,
        ];
        cell(say(halfUp(n * times, d)), [n, d]);
      } else if (at < 2 || makes === 'latest') cell(say(second.scaled));
      else if (makes === 'yes') cell(say(Math.max(first.scaled, second.scaled)));
      else if (makes === 'sum') cell(say(first.scaled + second.scaled));
      else cell('—');
    }
  }
  for (const period of periods) {
    cells.push({ key: '21', period, shown: '不适用', parts: null });
    // Certificates count from the second half of 2026 on, by the last day or today: one of two holds, the other kind has ended.
    const counts = period !== `${year}H1`;
    cells.push({ key: '31', period, shown: counts ? '是' : '—', parts: counts ? [1, 2] : null });
    cells.push({ key: '32', period, shown: counts ? '否' : '—', parts: counts ? [0, 1] : null });
  }
  return cells;
}

/** In whole numbers: the nearest, a half going up. */
const halfUp = (a: number, b: number): number => Math.floor((2 * a + b) / (2 * b));
