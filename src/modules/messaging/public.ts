export { type Notice, notify, notifyAll } from './app/notify.ts';
