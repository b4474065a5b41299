import { clipPlan, type Spoken, sentencePieces } from '#modules/queue/ui/board/index.tsx';
import { playAll } from './voices.ts';

type Recorded = ReadonlyMap<string, string>;

const LOOK_AGAIN_MS = 10 * 60_000;
const sounds = new Map<string, Promise<ArrayBuffer>>();
let known: { key: string; at: number; recorded: Promise<Recorded> } | null = null;

/** Says the call by the hospital's recordings; false, and nothing heard, where a piece of the sentence is not recorded or not to be had. */
export async function play(call: Spoken, hospital: number, lang: 'zh' | 'en'): Promise<boolean> {
  const recorded = await recordings(hospital, lang);
  const plan = clipPlan(sentencePieces(call, lang), new Set(recorded.keys()), lang);
  if (!plan) return false;
  try {
    const base = `/api/h/${hospital}/queue/voice-clips`;
    await playAll(await Promise.all(plan.map((words) => sound(`${base}/${recorded.get(words)}/sound`))));
    return true;
  } catch {
    return false;
  }
}

function recordings(hospital: number, lang: string): Promise<Recorded> {
  const key = `${hospital}/${lang}`;
  if (known?.key === key && performance.now() - known.at < LOOK_AGAIN_MS) return known.recorded;
  // Fetched plainly: with the whole client behind it, this rare part would cut the client in two for everybody.
  const recorded = fetch(`/api/h/${hospital}/queue/voice-clips/words?lang=${lang}`)
    .then((answer) => answer.json() as Promise<{ items: { id: string; words: string }[] }>)
    .then(
      ({ items }) => new Map(items.map(({ id, words }) => [words, id])),
      () => new Map<string, string>(),
    );
  known = { key, at: performance.now(), recorded };
  return recorded;
}

function sound(url: string): Promise<ArrayBuffer> {
  const kept = sounds.get(url);
  if (kept) return kept;
  const loading = fetch(url).then((answer) => {
    if (!answer.ok) throw new Error('no sound');
    return answer.arrayBuffer();
  });
  sounds.set(url, loading);
  // What could not be had is asked for again at the next call.
  loading.catch(() => sounds.delete(url));
  return loading;
}
