export { starsIn } from './app/stars-in.ts';
