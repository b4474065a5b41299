/** What problems, rounds and walks are told apart by. The same lists stand as constraints of the tables. */
export const SOURCES = ['round', 'walk', 'inspection', 'complaint', 'indicator', 'other'] as const;
export type Source = (typeof SOURCES)[number];

export const CATEGORIES = [
  'environment',
  'toilet',
  'signs',
  'queue',
  'service',
  'process',
  'systems',
  'equipment',
  'accessibility',
  'safety',
  'privacy',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const SEVERITIES = ['minor', 'ordinary', 'serious'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** recorded 待分派, assigned 整改中, returned 退回重改, rectified 待回头看, closed 已销号, dropped 已作废. */
export const STATES = ['recorded', 'assigned', 'returned', 'rectified', 'closed', 'dropped'] as const;
export type State = (typeof STATES)[number];

export const ROUND_KINDS = ['round', 'walk', 'inspection', 'cleaning', 'equipment'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** The steps of a walk as an ordinary patient, from the booking to the way home. */
export const WALK_STEPS = [
  'book',
  'arrive',
  'check_in',
  'wait',
  'see',
  'pay',
  'tests',
  'result',
  'pharmacy',
  'leave',
] as const;
export type WalkStep = (typeof WALK_STEPS)[number];

export const HEARING_BODIES = ['party_committee', 'office_meeting', 'special_meeting'] as const;
export type HearingBody = (typeof HEARING_BODIES)[number];
