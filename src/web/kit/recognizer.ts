/** The device's own speech recognition, as much of it as we use; absent in many browsers. */
export interface Recognizer {
  lang: string;
  interimResults: boolean;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
}
type Maker = new () => Recognizer;

export function recognizerOf(device: object): Maker | null {
  const { SpeechRecognition, webkitSpeechRecognition } = device as Record<string, Maker | undefined>;
  return SpeechRecognition ?? webkitSpeechRecognition ?? null;
}

export type Unheard = 'denied' | 'silence' | 'offline';

/** Why nothing was heard; null where the person stopped it. */
export function whyUnheard(error: string): Unheard | null {
  if (error === 'aborted') return null;
  if (error === 'not-allowed' || error === 'service-not-allowed' || error === 'audio-capture') return 'denied';
  return error === 'network' || error === 'language-not-supported' ? 'offline' : 'silence';
}

/** A dictation ends its sentence; what one looks for has no full stop. */
export const asSought = (transcript: string): string => transcript.trim().replace(/[。．.！!？?，,]+$/u, '');
