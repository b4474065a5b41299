import type { DocumentKind } from '#kernel/documents.ts';
import type { LocalDate } from '#kernel/instant.ts';
import type { App } from './app.ts';
import type { FieldCrypto } from './crypto/field-crypto.ts';
import type { Tx } from './db/tx.ts';
import type { ErrorTable } from './http/errors.ts';
import type { Authenticate, AuthenticateAll } from './http/guard.ts';
import type { AnyRoute } from './http/route.ts';
import type { Readiness, SetupStep } from './setup/setup-step.ts';
import type { ImportKind, UsesOf } from './sheet/import-kind.ts';

/**
 * Class of a table (architecture 5). hospital: rows of one hospital, row-level security by app.hospital.
 * account: rows of one account, by app.account or the named credential column. reference: same for all, no
 * personal data. `grant: 'append'` leaves the app only SELECT and INSERT; `read` only SELECT.
 */
export interface TableRule {
  class: 'hospital' | 'account' | 'reference' | 'platform';
  account?: string;
  credential?: string;
  grant?: 'append' | 'read';
  /** Every column that names a patient, and what becomes of the row when two records of one person are merged. */
  patients?: Record<string, PatientColumn>;
}

/**
 * moves: the row is given to the surviving record, and back by an undo; names its key column, a uuid. follows: the room
 * brings it into line itself (`patientMerge.settle`); says with what. stays: it keeps the id it was written with, and
 * whoever reads it asks for all records of the person; says why.
 */
export type PatientColumn = { moves: string } | { follows: string } | { stays: string };

/** A room's part in the merge of two patient records, inside its transaction (docs/rules/patient-merge.md). */
export interface PatientMerge {
  /** What stands in the way, in plain words; asked before anything moves. Locks what the answer rests on. */
  obstacles?(t: Tx, pair: { survivor: string; replaced: string }): Promise<{ zh: string; en: string }[]>;
  /** After the moving rows went over, or back: brings what hangs on them into line, for both records. */
  settle?(t: Tx, patients: readonly string[]): Promise<void>;
}

/** A column of sealed values, so that a rotation of keys finds them all. */
export interface SealedColumn {
  table: string;
  /** The primary key; the last column is the uuid that `aad` names. */
  key: readonly string[];
  column: string;
  aad(id: string): string;
  /** The blind index that is written together with it; `with` are further columns that it depends on. */
  index?: {
    column: string;
    with?: readonly string[];
    of(crypto: FieldCrypto, plain: string, row: Record<string, unknown>): string;
  };
}

/** A column of hashes `<key id>.<hash>` whose plain text nobody keeps; `unless` tells rows that need their key no more; `end` is the instant
 * that makes a row one of them. */
export interface KeyedHash {
  table: string;
  column: string;
  unless: string;
  end: string;
}

export interface OutboxEvent {
  hospital: number;
  id: string;
  type: string;
  subject: string;
  seq: number;
  payload: Record<string, unknown>;
  at: string;
  dispatchNo: number;
}

/** One of the two: per event, or for many of one type at once, by statements that do not grow in number with them. */
export type Subscription = {
  event: string;
  /** `<room>.<what>`; unique. */
  name: string;
} & (
  | { handle(app: App, t: Tx, event: OutboxEvent): Promise<void> }
  /**
   * Events of different subjects. What it does must be what one call for each would do: when it throws, its work is
   * undone and every event is handed to it alone, so that only the culprit backs off.
   */
  | { handleAll(app: App, t: Tx, events: readonly OutboxEvent[]): Promise<void> }
);

export interface DueSweep {
  name: string;
  /** Handles up to `limit` rows of this hospital whose due_at <= now; returns how many. */
  sweep(app: App, t: Tx, now: string, limit: number): Promise<number>;
}

/** A code that somebody asked for: what it opens, to which phone, and until when it counts. */
export interface CodeToPhone {
  opens: 'sign_in' | 'new_phone';
  phone: string;
  code: string;
  lang: 'zh' | 'en';
  /** Asked for in elder mode. */
  elder: boolean;
  until: string;
}

/** A code of the insurer or of the health card that somebody holds out; `business` by the insurer's numbers (businessType). */
export interface ShownCredential {
  form: 'insurance' | 'health_card';
  qr: string;
  business: string;
  device: 'SelfService' | 'Window';
}
export type CredentialAnswer = { name: string; idType: DocumentKind; idNo: string } | 'refused' | 'unreachable';

/** Jobs come one by one (`enqueue`) or many in one (`enqueueAll`); at least once either way. */
export type JobHandler = { name: string } & (
  | { handle(app: App, payload: { hospital: number; id: string }): Promise<void> }
  | { handleAll(app: App, payload: { hospital: number; ids: readonly string[] }): Promise<void> }
);

export interface RoomManifest {
  name: string;
  rank: number;
  migrations: URL;
  tables: Record<string, TableRule>;
  views?: readonly string[];
  sealed?: readonly SealedColumn[];
  keyedHashes?: readonly KeyedHash[];
  permissions?: Record<string, { zh: string; en: string }>;
  errors?: ErrorTable;
  /** Constraint name -> error code. */
  constraints?: Record<string, string>;
  routes?: readonly AnyRoute[];
  events?: readonly string[];
  /**
   * Events of rooms that do not stand yet, which this room hears by contract. Once the room that owns the name stands, it has
   * to declare the event itself (test/manifests.test.ts).
   */
  awaits?: readonly string[];
  subscriptions?: readonly Subscription[];
  due?: readonly DueSweep[];
  jobs?: readonly JobHandler[];
  /** What can be taken over from spreadsheets. */
  imports?: readonly ImportKind[];
  /** What of imported rows of lower rooms this room has used: an undo of their import is then refused. */
  uses?: UsesOf;
  /** Its part of the way from an empty hospital to the first booking. */
  setup?: readonly SetupStep[];
  /** What it looks at before real patients come. */
  readiness?: Readiness;
  patientMerge?: PatientMerge;
  /** Fills an empty demo database; called in rank order. */
  demo?(app: App): Promise<void>;
  /** The room that knows the calendar names the day on which a demo started on `today` begins. */
  demoDay?(today: LocalDate): LocalDate;
  /** The one room that knows sessions tells who holds a token. */
  authenticate?: Authenticate;
  /** The one room that gives keys to programs of other institutions tells whose a key is. */
  authenticateKey?: Authenticate;
  /** The one room that keeps the hospitals tells whether there is one of this number. */
  knowsHospital?(app: App, hospital: number): Promise<boolean>;
  /**
   * The one room that has ways to phones takes over a code, in the transaction that makes it count; false where the
   * transaction's hospital has no such way.
   */
  carryCode?(app: App, t: Tx, code: CodeToPhone): Promise<boolean>;
  /** The one room that speaks to the gateways tells whose code is held out; addresses and keys are set there, by hospital. */
  verifyCredential?(app: App, hospital: number, shown: ShownCredential): Promise<CredentialAnswer>;
  /** The same for many tokens in their order, for streams that stay open. */
  authenticateAll?: AuthenticateAll;
  screens?: readonly { slot: string; name: string }[];
}

export function defineRoom(manifest: RoomManifest): RoomManifest {
  return manifest;
}
