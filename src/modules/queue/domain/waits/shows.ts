/** How likely a booked person who is not here yet comes: before the slot has begun, and in the minutes after. */
export interface Shows {
  inTime: number;
  late: number;
}

/** What the hospital's own records say of past booked people. */
export interface ShowCounts {
  came: number;
  /** Of these, checked in after the slot began, but no later than somebody is waited for. */
  cameLate: number;
  missed: number;
}

/** Before anything is measured: nine of ten, and half of the late ones. They have as much say as so many people. */
const ASSUMED: Shows = { inTime: 0.9, late: 0.5 };
const SAY = 25;

/** Thin records lean on what is assumed. */
export function showsFrom({ came, cameLate, missed }: ShowCounts): Shows {
  const share = (yes: number, no: number, assumed: number) => (yes + assumed * SAY) / (yes + no + SAY);
  return { inTime: share(came, missed, ASSUMED.inTime), late: share(cameLate, missed, ASSUMED.late) };
}
