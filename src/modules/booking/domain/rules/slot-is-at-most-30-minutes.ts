/** Standards 3.1 and 3.8 (预约时段不超过 30 分钟). */
export const LONGEST_SLOT_MINUTES = 30;

export function slotLengthAllowed(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_SLOT_MINUTES;
}
