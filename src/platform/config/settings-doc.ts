import { z } from 'zod';
import { configSchema, SECRETS } from './config.ts';

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
    `Secrets (${SECRETS.map((name) => `\`${name}\``).join(', ')}) may be given as \`<name>_FILE\` instead: the path of a file that holds the`,
    'value; white space around it is cut off. Both at once is an error. `shuxin config check` tells everything that is wrong.',
    '',
  ].join('\n');
}
