import type { LocalDate } from '#kernel/instant.ts';
import type { ReportPhoto } from './photos.ts';
import { type ReportMeasure, standingOf } from './progress-report.ts';
import { type Quarter, quarterDays } from './quarter.ts';
import {
  count,
  firstRows,
  MOST_ROWS,
  plainTable,
  type Report,
  type ReportCell,
  type ReportPictures,
  say,
} from './report.ts';
import type { ReportLang } from './words.ts';
import { workWords } from './work-words.ts';

export interface ReportProblem {
  foundOn: LocalDate;
  place: string;
  words: string;
  mended: string;
  unit: string;
  dueOn: LocalDate | null;
  /** When it was rectified for the last time; null while it is not, or was sent back. */
  mendedOn: LocalDate | null;
  closedOn: LocalDate | null;
  before: number;
  after: number;
}

export interface QuarterFacts {
  hospital: string;
  quarter: Quarter;
  today: LocalDate;
  measures: readonly ReportMeasure[];
  problems: readonly ReportProblem[];
  stars: readonly { month: string; name: string; reason: string }[];
  cycles: readonly { title: string; measured: string; before: number; after: number; unit: string }[];
  things: readonly { taskNo: string; title: string; media: string | null; on: LocalDate; sm3: string | null }[];
  photos: readonly (Pick<ReportPhoto, 'of' | 'at' | 'words' | 'after'> & { bytes: Uint8Array })[];
  /** Photographs that are not among them. */
  morePhotos: number;
}

export type DateResult = 'kept' | 'late' | 'running';

export function dateResult(due: LocalDate, done: LocalDate | null, today: LocalDate): DateResult {
  if (done !== null) return done <= due ? 'kept' : 'late';
  return today > due ? 'late' : 'running';
}

/** 见人见事见时见物: who, what, when and by what it is shown, in one quarter. */
export function quarterReport(facts: QuarterFacts, lang: ReportLang): Report {
  const words = workWords[lang];
  const { from, to } = quarterDays(facts.quarter);
  const within = (day: LocalDate | null): day is LocalDate => day !== null && day >= from && day <= to;
  const judged = facts.measures.filter((m) => m.grade !== null && within(m.judgedOn));
  const closed = facts.problems.filter(({ closedOn }) => within(closedOn));
  const dates = datesOf(facts, words.between, within);
  const results = ['kept', 'late', 'running'] as const;
  const table = (title: string, columns: readonly (readonly [string, number])[], rows: ReportCell[][]) =>
    firstRows(plainTable(title, columns, rows, words.none), words.more(MOST_ROWS));
  return {
    hospital: facts.hospital,
    title: words.quarterTitle,
    lines: [`${words.quarter(facts.quarter)}  ${from} — ${to}`, words.asOf(facts.today)],
    parts: [
      table(words.who, words.whoColumns, whoRows(judged, closed)),
      table(
        words.stars,
        words.starColumns,
        facts.stars.map((star) => [say(star.month), say(star.name), say(star.reason)]),
      ),
      table(
        words.measures,
        words.measureColumns,
        judged.map((m) => [
          ...[say(m.taskNo), say(m.text), say(m.lead)],
          ...[say(words.standing[standingOf(m, facts.today)]), say(m.done)],
        ]),
      ),
      table(
        words.problems,
        words.problemColumns,
        closed.map((p) => [
          ...[say(p.foundOn), say(p.place), say(p.words), say(p.mended), say(p.unit)],
          ...[count(p.before), count(p.after), say(p.closedOn)],
        ]),
      ),
      table(
        words.cycles,
        words.cycleColumns,
        facts.cycles.map((one) => [
          ...[say(one.title), say(one.measured)],
          ...[hundredths(one.before), hundredths(one.after), say(one.unit)],
        ]),
      ),
      table(
        words.dates,
        words.dateColumns,
        dates.map(({ what, unit, due, done, result }) => [
          ...[say(what), say(unit), say(due), say(done)],
          say(words.date[result], result === 'kept' ? 'met' : result === 'late' ? 'missed' : 'quiet'),
        ]),
      ),
      {
        kind: 'chart',
        title: words.dateChart,
        bars: results.map((one) => ({
          name: words.date[one],
          value: dates.filter(({ result }) => result === one).length,
          tone: one === 'kept' ? 'met' : one === 'late' ? 'missed' : 'quiet',
        })),
      },
      table(
        words.things,
        words.thingColumns,
        facts.things.map(({ taskNo, title, media, on, sm3 }) => [
          ...[say(taskNo), say(title)],
          say(media === null ? words.page : media.startsWith('image/') ? words.photo : words.file),
          ...[say(on), say(sm3 === null ? '' : sm3.slice(0, 12))],
        ]),
      ),
      ...photosOf(facts, lang),
    ],
  };
}

function photosOf({ photos, morePhotos }: QuarterFacts, lang: ReportLang): ReportPictures[] {
  const words = workWords[lang];
  if (photos.length + morePhotos === 0) return [];
  const pictures = photos.map(({ of, at, words: what, after, bytes }) => ({
    caption: [of === 'problem' && (after ? words.after : words.before), at, what].filter(Boolean).join(' · '),
    bytes,
  }));
  return [
    { kind: 'pictures', title: words.photos, pictures, more: morePhotos > 0 ? words.morePhotos(morePhotos) : null },
  ];
}

function datesOf(
  { measures, problems, today }: QuarterFacts,
  between: string,
  within: (day: LocalDate | null) => day is LocalDate,
) {
  const handedIn = (m: ReportMeasure) =>
    (m.state === 'submitted' || m.state === 'accepted') && m.grade !== 'undone' ? m.submittedOn : null;
  const one = (what: string, unit: string, due: LocalDate, done: LocalDate | null) => ({
    ...{ what, unit, due, done },
    result: dateResult(due, done, today),
  });
  return [
    ...measures.flatMap((m) =>
      within(m.end) ? [one(`${m.taskNo} ${m.text}`.trim(), m.units, m.end, handedIn(m))] : [],
    ),
    ...problems.flatMap((p) =>
      within(p.dueOn) ? [one(`${p.place}${between}${p.words}`, p.unit, p.dueOn, p.mendedOn)] : [],
    ),
  ].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function whoRows(judged: readonly ReportMeasure[], closed: readonly ReportProblem[]): ReportCell[][] {
  const done = judged.filter(({ grade }) => grade !== 'undone');
  const units = [...new Set([...done.flatMap((m) => m.units.split('、')), ...closed.map(({ unit }) => unit)])];
  return units
    .filter((unit) => unit !== '')
    .map((unit) => {
      const own = done.filter((m) => m.units.split('、').includes(unit));
      const leads = [...new Set(own.map(({ lead }) => lead))].filter(Boolean).join('、');
      return [say(unit), say(leads), count(own.length), count(closed.filter((p) => p.unit === unit).length)];
    });
}

const hundredths = (value: number): ReportCell => ({
  text: (value / 100).toFixed(2),
  number: value / 100,
  decimals: 2,
});
