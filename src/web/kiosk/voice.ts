/** A way for the machine to speak. One that cannot does nothing; another engine is put here. */
export interface Voice {
  /** Says this, and nothing that was begun before it. */
  say(words: string, lang: 'zh' | 'en'): void;
  stop(): void;
}

/** The browser's own voice of this language; machines without one stay silent. */
export const browserVoice: Voice = {
  say(words, lang) {
    const speech = globalThis.speechSynthesis;
    speech?.cancel();
    const found = speech?.getVoices().find((one) => one.lang.toLowerCase().startsWith(lang));
    if (!found) return;
    const said = new SpeechSynthesisUtterance(words);
    said.voice = found;
    said.lang = found.lang;
    said.rate = 0.9;
    speech.speak(said);
  },
  stop() {
    globalThis.speechSynthesis?.cancel();
  },
};

let muted = false;
let engine: Voice = browserVoice;

/** The voice in use, with its switch. */
export const voice = {
  say(words: string, lang: 'zh' | 'en'): void {
    if (!muted) engine.say(words, lang);
  },
  stop: () => engine.stop(),
  isMuted: () => muted,
  mute(silent: boolean): void {
    muted = silent;
    if (silent) engine.stop();
  },
  use(other: Voice): void {
    engine = other;
  },
};
