/** The only door of queue. Neighbours read `queue.v_visit` and hear the events; pharmacy and tests tell what their boards show. */
export { takeBoardEvent } from './app/take-board-event.ts';
export { type BoardEvent, boardEventSchema } from './contract-feeds.ts';
export type { EncounterState } from './domain/step.ts';
