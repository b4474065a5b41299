/** How a line is ordered and called, as data. Every rule may differ by hospital, department, class of number (general, expert) and doctor. */
export interface QueueRules {
  /** Minutes before the session start at which check-in opens. */
  signInMinutes: number;
  /** Not needed: a booked person counts as present from the slot start. */
  signIn: (typeof choices.signIn)[number];
  order: (typeof choices.order)[number];
  bookedPerWalkIn: number;
  /** 0: the priority groups have no place of their own in the line. */
  priorityPerOther: number;
  late: (typeof choices.late)[number];
  /** Checked in so many minutes after the slot began, a booked person is late. */
  lateMinutes: number;
  onTimePerLate: number;
  /** First visits before one back from tests; and when more of those wait than first visits. */
  firstPerReturn: number;
  firstPerReturnMany: number;
  /** Of a doctor who helps with a common line: so many of the own line, then one of the common. */
  ownPerCommon: number;
  placesBack: number;
  /** From this missed call on one comes back last, or not at all; 0: never. */
  lastAfter: number;
  voidAfter: number;
  /** How many of a line the board asks to the room. */
  roomWaiting: number;
}
export type RuleKey = keyof QueueRules;

/** What a rule that is not a number may be; the first is the default. */
export const choices = {
  signIn: ['needed', 'not_needed'],
  /** By the later of slot start and check-in; by half-hour, then number; by number; by check-in. */
  order: ['turn', 'period', 'number', 'sign_in'],
  /** By their check-in like anybody; mixed in; after their half-hour; after the session's other people. */
  late: ['turn', 'mixed', 'period_end', 'session_end'],
} as const;

/** What held before a hospital could choose, and holds where it has chosen nothing (ecosystem 1.3 has what others do). */
export const defaultRules: Readonly<QueueRules> = {
  signInMinutes: 60,
  signIn: 'needed',
  order: 'turn',
  bookedPerWalkIn: 2,
  priorityPerOther: 0,
  late: 'turn',
  lateMinutes: 30,
  onTimePerLate: 2,
  firstPerReturn: 2,
  firstPerReturnMany: 1,
  ownPerCommon: 2,
  placesBack: 3,
  lastAfter: 0,
  voidAfter: 0,
  roomWaiting: 5,
};

type Limits = { min: number; max: number; unit: 'minutes' | 'people' | 'times' };
type NumberKey = Exclude<RuleKey, keyof typeof choices>;

/** Between what a number may be. A ratio is never 0 and never endless: nobody starves. */
export const ruleLimits: Readonly<Record<NumberKey, Limits>> = {
  signInMinutes: { min: 0, max: 1440, unit: 'minutes' },
  bookedPerWalkIn: { min: 1, max: 20, unit: 'people' },
  priorityPerOther: { min: 0, max: 20, unit: 'people' },
  lateMinutes: { min: 0, max: 240, unit: 'minutes' },
  onTimePerLate: { min: 1, max: 20, unit: 'people' },
  firstPerReturn: { min: 1, max: 20, unit: 'people' },
  firstPerReturnMany: { min: 1, max: 20, unit: 'people' },
  ownPerCommon: { min: 1, max: 20, unit: 'people' },
  placesBack: { min: 1, max: 30, unit: 'people' },
  lastAfter: { min: 0, max: 10, unit: 'times' },
  voidAfter: { min: 0, max: 10, unit: 'times' },
  roomWaiting: { min: 1, max: 5, unit: 'people' },
};

/** In the order of the page. */
export const ruleKeys = Object.keys(defaultRules) as RuleKey[];
export const isRuleKey = (key: string): key is RuleKey => Object.hasOwn(defaultRules, key);
const isChoice = (key: RuleKey): key is keyof typeof choices => Object.hasOwn(choices, key);

/** What may be chosen; null for a rule that is a number. */
export const choicesOf = (key: RuleKey): readonly string[] | null => (isChoice(key) ? choices[key] : null);
export const limitsOf = (key: RuleKey): Limits | null => (isChoice(key) ? null : ruleLimits[key]);

/** Whether the text is a value of this rule. Rules are kept and sent as text: some are numbers, some are words. */
export function ruleAllowed(key: RuleKey, text: string): boolean {
  const limits = limitsOf(key);
  if (limits === null) return choicesOf(key)?.includes(text) ?? false;
  return /^(0|[1-9]\d{0,3})$/.test(text) && Number(text) >= limits.min && Number(text) <= limits.max;
}

export type SlotClass = 'ordinary' | 'specialty' | 'expert';
export interface RuleScope {
  /** Null: every department, every class. */
  department: string | null;
  slotClass: SlotClass | null;
  /** One doctor; then of every department. */
  practitioner: string | null;
}
export interface RuleRow extends RuleScope {
  key: string;
  value: string;
}

/** Whose line it is. */
export interface LineScope {
  department: string;
  slotClass: SlotClass;
  practitioner: string;
}

/** The rules of one line. The narrower row wins: doctor and class, doctor, department and class, department, class, hospital. */
export function rulesFrom(rows: readonly RuleRow[], { department, slotClass, practitioner }: LineScope): QueueRules {
  const scopes: RuleScope[] = [
    { department: null, slotClass: null, practitioner: null },
    { department: null, slotClass, practitioner: null },
    { department, slotClass: null, practitioner: null },
    { department, slotClass, practitioner: null },
    { department: null, slotClass: null, practitioner },
    { department: null, slotClass, practitioner },
  ];
  const own = scopes
    .flatMap((scope) => rows.filter((row) => sameScope(row, scope)))
    .flatMap(({ key, value }) => (isRuleKey(key) && ruleAllowed(key, value) ? [[key, typed(key, value)]] : []));
  return { ...defaultRules, ...Object.fromEntries(own) };
}

export const sameScope = (a: RuleScope, b: RuleScope): boolean =>
  a.department === b.department && a.slotClass === b.slotClass && a.practitioner === b.practitioner;
const typed = (key: RuleKey, text: string): string | number => (isChoice(key) ? text : Number(text));
