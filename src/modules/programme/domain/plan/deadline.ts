import { addDays } from '#kernel/instant.ts';
import { type DateContext, type DateSpan, dateSpans } from './date-spans.ts';
import type { Deadline, Sure } from './parsed.ts';
import { squeezed } from './plain-text.ts';

export type ReadDeadline = Pick<Deadline, 'kind' | 'from' | 'to'> & {
  sure: Sure;
  /** impossible: no such day. unread: no date was understood. no_year: the document has no year. */
  problem: 'impossible' | 'unread' | 'no_year' | null;
};

const CONTINUOUS =
  /持续|长期|常态|常年|经常|不断|日常|一贯|始终|每(?:天|日|周|月|季|半年|年|学期|旬|个)|按月|按季|随时|滚动/;
const NOTHING = /^[-—–/\\无]*$/;

/**
 * What a deadline means. 前 before a span ends the day before it begins (6月中旬前: until 10 June; 6月前: until 31 May),
 * before a day or an end it includes it (6月30日前, 6月底前: until 30 June). A span alone is the time during which it is done.
 */
export function readDeadline(text: string, context: DateContext): ReadDeadline {
  const plain = squeezed(text);
  if (NOTHING.test(plain)) return { kind: 'none', from: null, to: null, sure: 'sure', problem: null };
  const { spans, impossible } = dateSpans(text, context);
  if (impossible !== null) return { kind: 'none', from: null, to: null, sure: 'guess', problem: 'impossible' };
  if (/^每/.test(plain)) return { kind: 'continuous', from: null, to: null, sure: 'sure', problem: null };
  const now = /即日起|即时起|印发之日起/.test(plain) ? context.issued : null;
  if (spans.length === 0) return withoutDate(plain, now, context);
  const [first, last] = [spans[0] as DateSpan, spans.at(-1) as DateSpan];
  if (now !== null && spans.length === 1) return during(now, reach(last), 'sure');
  if (spans.length === 1) return one(first);
  if (spans.length === 2 && isRange(first, last)) return during(first.start, reach(last), 'sure');
  return several(spans);
}

function withoutDate(plain: string, now: string | null, context: DateContext): ReadDeadline {
  if (now !== null) return { kind: 'from', from: now, to: null, sure: 'sure', problem: null };
  if (CONTINUOUS.test(plain)) return { kind: 'continuous', from: null, to: null, sure: 'sure', problem: null };
  const datelike = /\d{1,2}月|月底|季度|半年|年底|年内/.test(plain) && context.year === null;
  return { kind: 'none', from: null, to: null, sure: 'guess', problem: datelike ? 'no_year' : 'unread' };
}

function one(span: DateSpan): ReadDeadline {
  if (span.relation === 'after') return { kind: 'from', from: span.start, to: null, sure: 'sure', problem: null };
  if (span.relation === 'before' || span.relation === 'done' || span.point) {
    const sure: Sure = span.relation === 'before' && !span.point ? 'likely' : 'sure';
    return { kind: 'by', from: null, to: reach(span), sure, problem: null };
  }
  return during(span.start, span.end, 'sure');
}

/** 6月底前启动，年底前完成: from the first to the last. 6月底前完成，7月起推广: until the first, it goes on afterwards. */
function several(spans: DateSpan[]): ReadDeadline {
  const ends = spans.filter((span) => span.relation !== 'after');
  if (ends.length === 1 && spans.length > 1) {
    const only = ends[0] as DateSpan;
    const began = spans.find((span) => span.relation === 'after' && span.start < reach(only));
    return began ? during(began.start, reach(only), 'likely') : { ...one(only), sure: 'likely' };
  }
  const days = (ends.length === 0 ? spans : ends).map((span) =>
    span.relation === 'before' || span.point ? reach(span) : span.start,
  );
  const all = (ends.length === 0 ? spans : ends).map(reach);
  const from = days.reduce((least, day) => (day < least ? day : least));
  const to = all.reduce((most, day) => (day > most ? day : most));
  return from === to ? { kind: 'by', from: null, to, sure: 'likely', problem: null } : during(from, to, 'likely');
}

function during(from: string, to: string, sure: Sure): ReadDeadline {
  if (from > to) return { kind: 'by', from: null, to, sure: 'guess', problem: null };
  return { kind: 'during', from, to, sure, problem: null };
}

function isRange(first: DateSpan, second: DateSpan): boolean {
  return first.relation === 'through' || /^(?:起|开始)?[-—–~～至到]/.test(second.joint);
}

function reach(span: DateSpan): string {
  return span.relation === 'before' && !span.point ? addDays(span.start, -1) : span.end;
}
