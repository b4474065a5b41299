export { useCarrier } from './app/carrier.ts';
export { type MessageStanding, messageStates } from './app/message-states.ts';
export { type Notice, notify, notifyAll } from './app/notify.ts';
export { tellGroups } from './app/tell-staff.ts';
export { type Unreached, unreachedReminders } from './app/unreached.ts';
export type { Adapter, Outgoing, Receipt } from './domain/adapter.ts';
