import { z } from 'zod';
import { parseKeyRing } from '../crypto/key-ring.ts';

const DEMO_KEY = '5a'.repeat(32);

/** Secrets of the demo hospital: public by nature, so production refuses them. */
export const DEMO_KEYS = `demo:${DEMO_KEY}`;

const port = z.coerce.number().int().min(0).max(65535);

/**
 * Every setting the program reads from its environment, with the text that becomes `docs/settings.md`.
 * A variable that is not here is not read anywhere.
 */
export const configSchema = z.object({
  SHUXIN_MODE: z
    .enum(['demo', 'test', 'production'])
    .default('demo')
    .describe(
      'demo: fake hospital, stepped clock, loopback only, database marked demo for ever. production: real time, refuses demo databases and default secrets. test: used by the tests.',
    ),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on. Only production listens beyond loopback.'),
  PORT: port.default(8080).describe('Port to listen on; 0 takes a free one.'),
  DATA_DIR: z.string().default('data').describe('Folder of the embedded database, audit checkpoints and state files.'),
  DATABASE_URL: z
    .string()
    .optional()
    .describe('A PostgreSQL server (>= 15) to use instead of the embedded one; the user must be able to create roles.'),
  DATABASE_URL_DIRECT: z
    .string()
    .optional()
    .describe('The same database without a pooler in between, for LISTEN and jobs. Default: DATABASE_URL.'),
  SHUXIN_KEYS: z
    .string()
    .default(DEMO_KEYS)
    .describe(
      'Key ring `id:hex` (32 bytes each, comma separated, first is active) for encrypted columns, blind indexes and audit signatures. Production refuses the default.',
    ),
  SHUXIN_DEMO_DATE: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .describe('First day of the demo hospital. Default: the first working day on or after today.'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('Least level that is logged.'),
  POOL_SIZE: z.coerce.number().int().min(2).max(500).default(24).describe('Database connections of this process.'),
  TRUST_PROXY: z
    .stringbool()
    .default(false)
    .describe('true behind a TLS proxy: client address and scheme from its headers, secure cookies.'),
});

export type Config = z.infer<typeof configSchema>;

export class ConfigError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Reads and checks the settings; throws ConfigError with one plain line for the operator. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const known = Object.fromEntries(Object.keys(configSchema.shape).map((key) => [key, env[key] || undefined]));
  const parsed = configSchema.safeParse(known);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new ConfigError('config_invalid', `setting ${first?.path.join('.')}: ${first?.message}`);
  }
  const config = parsed.data;
  checkKeys(config);
  // Both know the clock routes and hand out sign-in codes.
  if (config.SHUXIN_MODE !== 'production' && !isLoopback(config.HOST)) {
    const message = `${config.SHUXIN_MODE} mode listens on loopback only, not on ${config.HOST}`;
    throw new ConfigError('demo_not_loopback', message);
  }
  return config;
}

function checkKeys({ SHUXIN_MODE, SHUXIN_KEYS }: Config): void {
  try {
    parseKeyRing(SHUXIN_KEYS);
  } catch (error) {
    throw new ConfigError('config_invalid', `setting SHUXIN_KEYS: ${(error as Error).message}`);
  }
  // Wherever it stands in the ring and whatever it is called: signatures made with it would count.
  if (SHUXIN_MODE === 'production' && SHUXIN_KEYS.toLowerCase().includes(DEMO_KEY)) {
    throw new ConfigError('default_secret', 'SHUXIN_KEYS holds the public demo key; production needs its own keys');
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
