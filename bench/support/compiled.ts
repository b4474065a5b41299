import { fileURLToPath } from 'node:url';

/**
 * What Node made of the program's files, shared by the programs that tests start: each in a folder of its own would make it
 * anew, which is half of a start. Node itself checks that it fits the files.
 */
export const COMPILED = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/shuxin/compiled', import.meta.url)),
};
