import { expect, test } from 'vitest';
import { asSought, recognizerOf, whyUnheard } from './recognizer.ts';

test('a device without speech recognition has no microphone button; an older name of it counts', () => {
  class Some {}
  expect(recognizerOf({})).toBeNull();
  expect(recognizerOf({ webkitSpeechRecognition: Some })).toBe(Some);
  expect(recognizerOf({ SpeechRecognition: Some })).toBe(Some);
});

test('what was said is looked for without the full stop that a dictation adds', () => {
  expect(asSought(' 头疼。')).toBe('头疼');
  expect(asSought('headache.')).toBe('headache');
  expect(asSought('感冒，发烧')).toBe('感冒，发烧');
});

test('whoever says no, says nothing or has no line is told which; whoever stops is told nothing', () => {
  expect(['not-allowed', 'no-speech', 'network', 'aborted'].map(whyUnheard)).toEqual([
    'denied',
    'silence',
    'offline',
    null,
  ]);
});
