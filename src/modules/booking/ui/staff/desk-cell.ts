/** What is chosen in a grid: one session of a week, or in a month the whole day of a doctor. */
export interface DeskCell {
  department: string;
  practitioner: string;
  date: string;
  /** Null: every session of that day. */
  session: string | null;
}

/** By which a grid finds its cell again. */
export const cellKey = ({ department, practitioner, date, session }: DeskCell): string =>
  session ?? `${practitioner}.${department}.${date}`;

/** Where a grid goes as soon as it is drawn, because what had the focus is gone or the way led out of the last one. */
export interface Seek {
  /** A doctor's cell with free places, or whatever the grid would begin at. */
  practitioner: string | null;
  /** That session rather than the doctor's first one. */
  session: string | null;
  /** The doctor's last one rather than the first: the way came from the right. */
  last: boolean;
  /** Goes on to the times, as Enter does. */
  enter: boolean;
}

export const anywhere: Seek = { practitioner: null, session: null, last: false, enter: false };
