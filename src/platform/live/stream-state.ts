import type { App } from '../app.ts';
import type { Answer, Call } from '../http/route.ts';
import { createFeed, type Feed } from './feed.ts';
import type { EventHub } from './hub.ts';
import { openStream } from './stream.ts';

export interface StateStream {
  /** Topics whose events change the state: `announce`d ones, or subjectTopic / typeTopic. */
  topics: readonly string[];
  /** Reads the whole state, as the route's plain GET would answer it. */
  read(): Promise<unknown>;
  /**
   * Pages with the same key show the same state and share one reading of it, such as a public board. Leave it out for
   * what only one person may see.
   */
  sharedAs?: string;
}

const shared = new WeakMap<EventHub, Map<string, Feed>>();

/** Answers a `kind: 'stream'` route: the whole state now and after every change, until the page goes. */
export function streamState(call: Pick<Call, 'app' | 'hospital' | 'raw'>, state: StateStream): Answer {
  const { app, hospital, raw } = call;
  raw.reply.hijack();
  feedOf(app, hospital, state).add(openStream({ hub: app.events, request: raw.request.raw, response: raw.reply.raw }));
  return { status: 200 };
}

function feedOf(app: App, hospital: number, { topics, read, sharedAs }: StateStream): Feed {
  const feeds = shared.get(app.events) ?? new Map<string, Feed>();
  shared.set(app.events, feeds);
  const key = sharedAs === undefined ? undefined : `${hospital}/${sharedAs}`;
  const known = key === undefined ? undefined : feeds.get(key);
  if (known) return known;
  const feed = createFeed({
    hub: app.events,
    topics,
    read: async () => JSON.stringify(await read()),
    position: () => lastDispatchNo(app, hospital),
    onFault: (error) => app.log.warn({ name: (error as Error).name }, 'a live page could not be read'),
    onEmpty: () => key !== undefined && feeds.delete(key),
  });
  if (key !== undefined) feeds.set(key, feed);
  return feed;
}

async function lastDispatchNo(app: App, hospital: number): Promise<number> {
  return app.db.tx({ hospital }, async (t) => {
    const { rows } = await t.client.query<{ last_no: number }>(
      'select last_no from platform.dispatch_head where hospital_id = $1',
      [hospital],
    );
    return rows[0]?.last_no ?? 0;
  });
}
