import { z } from 'zod';
import { configSchema } from './config.ts';

/** The text of `docs/settings.md`, written from the schema so that it cannot fall behind it. */
export function settingsDoc(): string {
  const schema = z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' });
  const rows = Object.entries(schema.properties ?? {}).map(([name, raw]) => {
    const property = raw as { default?: unknown; enum?: string[]; type?: string; description?: string };
    const values = property.enum?.join(' \\| ') ?? property.type ?? 'text';
    const fallback = name === 'SHUXIN_KEYS' ? 'a public demo key' : (property.default ?? '');
    return `| \`${name}\` | ${values} | ${fallback} | ${property.description ?? ''} |`;
  });
  return [
    '# Settings',
    '',
    'Read from the environment once at start. Generated from `src/platform/config/config.ts`; do not edit.',
    '',
    '| name | values | default | what it does |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
