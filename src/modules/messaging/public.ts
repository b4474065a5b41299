export { type Notice, notify } from './app/notify.ts';
