/** The ways a wall screen makes itself heard. Each answers when it has ended; one that cannot be heard ends at once. */

let context: AudioContext | undefined;

/** Browsers keep a page silent until somebody has touched it, unless a kiosk is started otherwise (docs/rules/screens.md). */
export function isSilenced(): boolean {
  if (!('AudioContext' in globalThis)) return true;
  context ??= new AudioContext();
  return context.state !== 'running';
}

/** To be called by a touch or a key. */
export async function unlock(): Promise<void> {
  if ('AudioContext' in globalThis) {
    context ??= new AudioContext();
    await context.resume();
  }
}

const NOTES = [
  { hertz: 880, from: 0 },
  { hertz: 660, from: 0.35 },
] as const;
const CHIME_MS = 1_100;

/** Ding, dong: two soft tones. */
export async function chime(): Promise<void> {
  if (isSilenced() || !context) return;
  for (const { hertz, from } of NOTES) {
    const start = context.currentTime + from;
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(0.4, start);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.7);
    tone.connect(loudness).connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.7);
  }
  await pause(CHIME_MS);
}

/** The chime, then these recordings one after the other. */
export async function playAll(sounds: readonly ArrayBuffer[]): Promise<void> {
  await chime();
  if (isSilenced() || !context) return;
  for (const sound of sounds) {
    // Decoding takes the bytes away; the next call needs them again.
    const buffer = await context.decodeAudioData(sound.slice(0));
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(context.destination);
    source.start();
    await pause(buffer.duration * 1000);
  }
}

/** Some browsers never say that they have finished. */
const LONGEST_MS = 20_000;

/** The chime, then the sentence by the browser's own voice; a machine without a voice of this language has the chime alone. */
export async function speak(sentence: string, lang: 'zh' | 'en'): Promise<void> {
  await chime();
  const voice = globalThis.speechSynthesis?.getVoices().find((one) => one.lang.toLowerCase().startsWith(lang));
  if (!voice) return;
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const words = new SpeechSynthesisUtterance(sentence);
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = 0.85;
  words.onend = () => resolve();
  words.onerror = () => resolve();
  speechSynthesis.speak(words);
  await Promise.race([ended, pause(LONGEST_MS)]);
  speechSynthesis.cancel();
}

export const pause = (ms: number): Promise<void> => new Promise((over) => setTimeout(over, ms));
