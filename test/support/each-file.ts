import { afterAll } from 'vitest';
import { endFile } from './after-file.ts';

// A setup file: it is read before each test file, so this stands outside every beforeAll and is the last to run.
afterAll(endFile);
