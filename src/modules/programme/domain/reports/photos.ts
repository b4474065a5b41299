/** A photograph that shows a problem before or after it was rectified, or what a measure has done; no bytes yet. */
export interface ReportPhoto {
  of: 'problem' | 'measure';
  id: string;
  /** Of a problem its place, of a measure its task. */
  at: string;
  words: string;
  after: boolean;
  media: string;
  size: number;
}

/** What a report shows on its own pages; all the others are in the evidence folder. */
export const MOST_PHOTOS = 24;
export const MOST_PHOTO_BYTES = 1_500_000;

/** The photographs a report carries, in their order, and how many it leaves out. */
export function chosenPhotos<T extends ReportPhoto>(all: readonly T[]): { chosen: T[]; more: number } {
  const small = ({ media, size }: T) => (media === 'image/jpeg' || media === 'image/png') && size <= MOST_PHOTO_BYTES;
  const chosen = all.filter(small).slice(0, MOST_PHOTOS);
  return { chosen, more: all.length - chosen.length };
}
