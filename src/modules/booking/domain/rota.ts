/**
 * The way of a department's rota: written from the week as a draft, submitted, approved by another person, released at the
 * release hour. One that is returned goes the way again.
 */
export type RotaState = 'draft' | 'submitted' | 'returned' | 'approved' | 'released';

/** Which states a rota may be in before each act; the update asks the same condition. */
export const rotaMoves = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  return: { from: ['submitted', 'approved'], to: 'returned' },
  approve: { from: ['submitted'], to: 'approved' },
} as const satisfies Record<string, { from: readonly RotaState[]; to: RotaState }>;

export type RotaMove = keyof typeof rotaMoves;
