import { epochMs, type Instant } from '#kernel/instant.ts';

/** A screen speaks up each minute: three missed in a row may be a slow network, five are a screen somebody should look at. */
export const SILENT_MINUTES = 5;

export interface Beat {
  seenAt: Instant;
  shows: string | null;
  place: string | null;
  /** Its stream stood when it spoke. */
  live: boolean;
}

export type Health = 'on' | 'fresh' | 'never' | 'late' | 'elsewhere' | 'cut';

/** How a screen that was given `face` stands, by what it last said. */
export function screenHealth(
  face: { shows: string; place: string; pairedAt: Instant },
  beat: Beat | null,
  now: Instant,
): Health {
  const silent = (since: Instant) => epochMs(now) - epochMs(since) > SILENT_MINUTES * 60_000;
  if (!beat) return silent(face.pairedAt) ? 'never' : 'fresh';
  if (silent(beat.seenAt)) return 'late';
  if (beat.shows !== face.shows || beat.place !== face.place) return 'elsewhere';
  return beat.live ? 'on' : 'cut';
}
