import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Actor } from '#platform/http/actor.ts';
import { keepDraft, type Source } from './keep-draft.ts';
import { readApart } from './read-apart.ts';

/** Reads a document and keeps it as a draft. What cannot be read is refused with the reason and kept nowhere. */
export async function takeDocument(
  { app, hospital, actor, now }: { app: App; hospital: number; actor: Actor; now: Instant },
  source: Omit<Source, 'kind'> & { kind?: 'pasted' },
): ReturnType<typeof keepDraft> {
  // Outside of the transaction, and of the event loop: a long document must hold up neither while it is read.
  const parsed = await readApart(source.bytes, source.kind === 'pasted' ? 'pasted.txt' : source.name);
  const kind = source.kind ?? kindOf(source.name);
  return app.db.tx({ hospital }, (t) => keepDraft(t, { source: { ...source, kind }, parsed }, actor, now));
}

function kindOf(name: string): 'docx' | 'xlsx' | 'txt' {
  const ending = name.toLowerCase().split('.').at(-1);
  return ending === 'docx' || ending === 'xlsx' ? ending : 'txt';
}
