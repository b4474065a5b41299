import type { App } from '../app.ts';
import type { Tx } from '../db/tx.ts';
import type { Check } from '../doctor/check.ts';
import type { Words } from '../sheet/import-kind.ts';

/** What of a step is there; `what` names the things that are counted. */
export interface SetupState {
  done: boolean;
  counts: readonly { what: Words; count: number }[];
}

/**
 * One of the first steps of a new hospital. Rooms declare theirs in their manifests; catalog has the page for all of them.
 * Whether it is done is read from the rows, never ticked.
 */
export interface SetupStep {
  /** `room.what`. */
  step: string;
  /** Its turn in the way from an empty hospital to the first booking. */
  turn: number;
  title: Words;
  why: Words;
  /** Kinds of import that fill it too. */
  imports?: readonly string[];
  /** Until it is done nobody can book, and the page of steps comes first. */
  opens?: true;
  /** One cheap statement under the hospital's scope. */
  measure(t: Tx, now: string): Promise<SetupState>;
}

/** What should be so before real patients come: settings, keys, people. */
export type Readiness = (app: App, t: Tx) => Promise<readonly Check[]>;
