import type { LocalDate } from '#kernel/instant.ts';
import type { Grade, MeasureState } from '../tasks/measure.ts';
import {
  count,
  firstRows,
  MOST_ROWS,
  plainTable,
  type Report,
  type ReportCell,
  type ReportChart,
  say,
  type Tone,
} from './report.ts';
import type { ReportLang } from './words.ts';
import { workWords } from './work-words.ts';

/** A measure as the reports know it. */
export interface ReportMeasure {
  taskNo: string;
  task: string;
  text: string;
  lead: string;
  units: string;
  dueText: string;
  /** The last day on time; null: it has no end. */
  end: LocalDate | null;
  state: MeasureState;
  grade: Grade | null;
  submittedOn: LocalDate | null;
  judgedOn: LocalDate | null;
  /** What was written down last about what was done. */
  done: string;
  evidence: number;
}

export const standings = ['on_time_good', 'on_time_poor', 'late', 'undone', 'submitted', 'overdue', 'running'] as const;
export type Standing = (typeof standings)[number];

/** One of the four words once it was judged; before, how it stands today. */
export function standingOf(m: Pick<ReportMeasure, 'grade' | 'state' | 'end'>, today: LocalDate): Standing {
  if (m.grade !== null) return m.grade;
  if (m.state === 'submitted') return 'submitted';
  return m.end !== null && m.end < today ? 'overdue' : 'running';
}

const TONE: Record<Standing, Tone> = {
  ...{ on_time_good: 'met', on_time_poor: 'declared', late: 'declared', undone: 'missed' },
  ...{ submitted: 'quiet', overdue: 'missed', running: 'quiet' },
};

/** Annex 2: every measure of a plan with its lead, units, deadline, how it was done and what shows it. */
export function progressReport(
  { hospital, plan }: { hospital: string; plan: string },
  measures: readonly ReportMeasure[],
  today: LocalDate,
  lang: ReportLang,
): Report {
  const words = workWords[lang];
  const rows = measures.map((m): ReportCell[] => {
    const standing = standingOf(m, today);
    return [
      ...[say(m.taskNo), say(m.task), say(m.text), say(m.lead), say(m.units), say(m.dueText)],
      ...[say(words.standing[standing], TONE[standing]), say(m.done), count(m.evidence)],
    ];
  });
  const bars = standings.map((one) => ({
    name: words.standing[one],
    value: measures.filter((m) => standingOf(m, today) === one).length,
    tone: TONE[one],
  }));
  const chart: ReportChart = { kind: 'chart', title: words.progressChart, bars };
  return {
    hospital,
    title: words.progressTitle,
    lines: [plan, words.asOf(today)],
    parts: [
      firstRows(plainTable(words.progressTable, words.progressColumns, rows, words.none), words.more(MOST_ROWS)),
      chart,
    ],
  };
}
