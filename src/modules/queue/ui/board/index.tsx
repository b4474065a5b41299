/** What the light page of the wall screens takes of this room: what is said when. */

export type { FeedBoard } from '../../contract-feeds.ts';
export type { Door, OwnScreen } from '../../contract-screens.ts';
export { clipPlan, sentencePieces } from '../../domain/clips.ts';
export { callKey, nextToSay, type SpeechRules, type Spoken, sentence } from '../../domain/speech.ts';
