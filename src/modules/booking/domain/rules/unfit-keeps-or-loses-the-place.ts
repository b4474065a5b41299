/**
 * Who cannot take a place at the moment of the offer is passed over, with the reason. Whoever has a number with this
 * doctor that day has what they waited for: the entry ends if it waited for this doctor. Any other limit may be lifted
 * before the next place (a cancelled appointment, an appeal): the entry keeps its place in the line.
 */
export function unfitLosesPlace(code: string, waitsForThisDoctor: boolean): boolean {
  return code === 'booking.doctor_day_limit' && waitsForThisDoctor;
}
