import { addWords, type WordSource } from './setup.ts';

/**
 * A page that is opened now and then and brings its own words, so that nobody else waits for them:
 * `lazy(() => import('./page/index.tsx').then(withWords((m) => m.Page)))`.
 */
export function withWords<M extends { words: WordSource }, P>(page: (module: M) => P) {
  return async (module: M): Promise<{ default: P }> => {
    await addWords(module.words);
    return { default: page(module) };
  };
}
