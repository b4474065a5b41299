import { callKey, nextToSay, type Spoken, sentence } from '#modules/queue/ui/board/index.tsx';
import type { VoiceSettings } from './use-voice.ts';
import { chime, isSilenced, pause, speak, unlock } from './voices.ts';

const BETWEEN_MS = 1_200;
const LOOK_AGAIN_MS = 400;

interface Saying {
  voice: 'chime' | 'speech' | 'clips';
  /** Whose recordings. */
  hospital: number | null;
  lang: 'zh' | 'en';
  /** How often each call was said; kept while the settings change. */
  said: Map<string, number>;
  latest(): { calling: readonly Spoken[]; settings: VoiceSettings | null; now: () => string | null };
  setSaying(call: string | null): void;
  setSilenced(silenced: boolean): void;
}

/** Does what the speech plan wants, one sentence after the other, until the returned function is called. */
export function startSaying({ voice, hospital, lang, said, latest, setSaying, setSilenced }: Saying): () => void {
  let over = false;
  const touched = () => void unlock().then(() => setSilenced(isSilenced()));
  document.addEventListener('pointerdown', touched);
  document.addEventListener('keydown', touched);
  setSilenced(isSilenced());
  void run();
  return () => {
    over = true;
    document.removeEventListener('pointerdown', touched);
    document.removeEventListener('keydown', touched);
  };

  async function run(): Promise<void> {
    while (!over) {
      const call = due();
      if (!call) {
        await pause(LOOK_AGAIN_MS);
        continue;
      }
      setSaying(callKey(call));
      said.set(callKey(call), (said.get(callKey(call)) ?? 0) + 1);
      await say(call);
      setSaying(null);
      await pause(BETWEEN_MS);
    }
  }

  async function say(call: Spoken): Promise<void> {
    if (voice === 'chime') return chime();
    // Few halls have recordings: what plays them is fetched there.
    const recorded =
      voice === 'clips' && hospital !== null && (await (await import('./clips.ts')).play(call, hospital, lang));
    if (!recorded) await speak(sentence(call, lang), lang);
  }

  function due(): Spoken | null {
    const { calling, settings, now } = latest();
    const instant = now();
    if (!settings || !instant) return null;
    // What has gone from the screen need not be remembered.
    const keys = new Set(calling.map(callKey));
    for (const key of said.keys()) if (!keys.has(key)) said.delete(key);
    return nextToSay(calling, said, settings, instant);
  }
}
