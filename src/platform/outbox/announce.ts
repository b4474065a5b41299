import type { LiveMessage } from '../live/hub.ts';

/** What one dispatch transaction has to tell the live pages: topic -> number of the last event behind it. */
export type Announcements = Map<string, number>;

/** Live topic of everything that happens to one row. */
export const subjectTopic = (subject: string): string => `subject/${subject}`;
/** Live topic of every event of one type in one hospital. */
export const typeTopic = (hospital: number, type: string): string => `type/${hospital}/${type}`;

const open = new WeakMap<object, { topics: Announcements; no: number }>();

/**
 * Called by a subscription with the transaction it was given: live pages of `topic` (such as `queue.board/<place>`)
 * hear of this event in every process once the dispatch has committed.
 */
export function announce(t: object, topic: string): void {
  const current = open.get(t);
  if (!current) throw new Error('only a subscription handler announces: live pages hear of committed events alone');
  current.topics.set(topic, current.no);
}

/** Dispatcher only: announcements made with `t` from here on belong to event `no`. */
export function openAnnouncements(t: object, topics: Announcements, no: number): void {
  open.set(t, { topics, no });
}

const LIMIT = 7_500;

/** NOTIFY texts for one batch. PostgreSQL refuses 8,000 bytes and more, so a large batch needs a second one. */
export function noticesOf(sender: string, hospital: number, topics: Announcements): string[] {
  const notices: string[] = [];
  let entries: [string, number][] = [];
  let size = 0;
  const flush = () => {
    if (entries.length > 0) notices.push(JSON.stringify({ sender, hospital, topics: entries }));
    entries = [];
    size = 0;
  };
  for (const entry of topics) {
    const length = Buffer.byteLength(JSON.stringify(entry)) + 1;
    if (size + length > LIMIT) flush();
    entries.push(entry);
    size += length;
  }
  flush();
  return notices;
}

export interface Notice {
  sender: string;
  hospital: number;
  topics: [string, number][];
}

export function* messagesOf(notice: Notice): Generator<[string, LiveMessage]> {
  for (const [topic, no] of notice.topics) yield [topic, { hospital: notice.hospital, no }];
}
