import type { LocalDate } from '#kernel/instant.ts';
import type { Unit } from '../figure.ts';

export type Text = { zh: string; en: string };

export const DIMENSIONS = ['before', 'outpatient', 'emergency', 'inpatient', 'after', 'whole'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** How sure a rule is: checked in a text, said by a plan, recalled, concluded from checked facts, or our own choice. */
export const SURE = ['verified', 'plan', 'recalled', 'inferred', 'own'] as const;
export type Sure = (typeof SURE)[number];

/** 33 rows are printed, 21 is kept beside them; a number is never given away again. */
export interface Row {
  no: number;
  dimension: Dimension;
  /** ▲: for tertiary general hospitals and those that lead a 医联体. */
  mark: boolean;
  name: Text;
  /** Why the row does not count until the hospital says that it does. */
  notUntilSaid?: Text;
  values: readonly Value[];
}

export interface Version {
  no: number;
  /** The first day it holds for; a period is counted by the version of its last day. */
  from: LocalDate;
  text: Text;
  numerator: Text;
  denominator: Text;
}

/** What a room has to publish before a value can be computed. */
export interface ViewContract {
  view: string;
  columns: readonly string[];
}

export interface ComputedSource {
  kind: 'computed';
  views: readonly string[];
  /** Looked up among the hospital's certificates of this kind, from this version of the definition on; declared before. */
  certificate?: { kind: string; fromVersion: number };
}

/** One figure. Rows 15, 19, 20, 25 and 34 have several, whose keys end with a letter. */
export interface Value {
  key: string;
  /** Of composite rows: which of them. */
  name?: Text;
  unit: Unit;
  /** The most that it can be. */
  max?: number;
  /** Row 30 is three grades in one value. */
  grades?: readonly { name: Text; max: number }[];
  direction: 'up' | 'down';
  /** A hospital has it, a department has none of its own. */
  whole?: true;
  /** Of counts: whether two halves make a year. What is counted once however often it comes has to be counted anew. */
  halves?: 'sum' | 'latest';
  sure: readonly Sure[];
  versions: readonly [Version, ...Version[]];
  source: ComputedSource | { kind: 'declared'; until: ViewContract };
}

/** The version that a period ending on `day` is counted by. */
export function versionOn({ versions }: Pick<Value, 'versions'>, day: LocalDate): Version {
  return versions.findLast(({ from }) => from <= day) ?? versions[0];
}
