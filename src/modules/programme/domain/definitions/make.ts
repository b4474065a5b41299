import { type Definition, definitionOf } from '../definitions.ts';
import type { Sure, Text, Value, Version } from './row.ts';

/** The day the indicator set begins to hold. */
const SINCE = '2023-01-01';

type First = Omit<Value, 'versions' | 'source'> & Pick<Version, 'text' | 'numerator' | 'denominator'>;

/** A value that is declared until `view` stands. */
export function declared({ text, numerator, denominator, ...rest }: First, view: string, ...columns: string[]): Value {
  const first: Version = { no: 1, from: SINCE, text, numerator, denominator };
  return {
    ...rest,
    versions: [first],
    source: { kind: 'declared', until: { view, columns: ['hospital_id', 'department_id', ...columns] } },
  };
}

/** A yes that a valid certificate of the hospital gives; until `from` it was declared. */
export function certified(
  { key, sure, before }: Pick<Value, 'key' | 'sure'> & { before: Pick<Version, 'text' | 'numerator' | 'denominator'> },
  kind: string,
  from: Version['from'],
): Value {
  const second: Version = {
    no: 2,
    from,
    text: {
      zh: '报告期最后一天（报告期没有结束的，为今天）持有有效证书，则为“是”。登记过证书而都已失效，为“否”；一张也没有登记，为无数据。',
      en: 'Yes if a certificate is valid on the last day of the period, or today while it runs. No if those on record have all ended; no data if none is on record.',
    },
    numerator: { zh: '当天有效的证书', en: 'Certificates valid on that day' },
    denominator: { zh: '登记的证书', en: 'Certificates on record' },
  };
  return {
    ...{ key, unit: 'bool', direction: 'up', whole: true, sure },
    versions: [{ no: 1, from: SINCE, ...before }, second],
    source: { kind: 'computed', views: ['people.v_certificate'], certificate: { kind, fromVersion: second.no } },
  };
}

const VIEWS: Readonly<Record<Definition['source'], readonly string[]>> = {
  visits: ['queue.v_visit'],
  slots: ['booking.v_slot_share'],
  clinics: ['booking.v_clinic', 'booking.v_slot_visit', 'queue.v_visit'],
};

/** A value that is computed, with its name, as `definitions.ts` says. */
export function computed(no: number, sure: readonly Sure[]): { name: Text; values: readonly Value[] } {
  const { name, unit, direction, version, text, numerator, denominator, source } = definitionOf(no) as Definition;
  const first: Version = { no: version, from: SINCE, text, numerator, denominator };
  return {
    name,
    values: [
      { key: String(no), unit, direction, sure, versions: [first], source: { kind: 'computed', views: VIEWS[source] } },
    ],
  };
}

/** Of a yes or no: what makes the yes, and no denominator. */
export const yes = (zh: string, en: string): Pick<Version, 'text' | 'numerator' | 'denominator'> => ({
  text: { zh: `报告期内${zh}，则为“是”。`, en: `Yes if, in the period, ${en}.` },
  numerator: { zh: '符合的例数', en: 'How often it was so' },
  denominator: { zh: '无分母', en: 'No denominator' },
});

/** Of a count: what is counted. */
export const count = (zh: string, en: string): Pick<Version, 'text' | 'numerator' | 'denominator'> => ({
  text: { zh: `${zh}。`, en: `${en}.` },
  numerator: { zh, en },
  denominator: { zh: '无分母', en: 'No denominator' },
});

/** Of a ratio: the sentence is made of its two parts. */
export function ratio(numerator: Text, denominator: Text): Pick<Version, 'text' | 'numerator' | 'denominator'> {
  const text = {
    zh: `${numerator.zh} ÷ ${denominator.zh}。全年值由分子、分母重新计算。`,
    en: `${numerator.en} ÷ ${denominator.en}. The year is recomputed from numerators and denominators.`,
  };
  return { text, numerator, denominator };
}
