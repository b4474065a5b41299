import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc'), '../..');
/** A face with all Chinese signs; a printed page carries only those it uses. */
export const FONT = join(root, 'fonts/NotoSansHans-Regular.otf');
export const FAMILY = 'Noto Sans S Chinese';
export const COLOURS = { declared: '#8a5a00', met: '#1f6f5c', missed: '#b3261e', quiet: '#6b7a75' } as const;
