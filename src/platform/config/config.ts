import { z } from 'zod';
import { isLocalDate } from '#kernel/instant.ts';
import { parseKeyRing } from '../crypto/key-ring.ts';
import type { Finding } from './finding.ts';
import { readSecretFiles } from './secret-files.ts';

const DEMO_KEY = '5a'.repeat(32);

/** Secrets of the demo hospital: public by nature, so production refuses them. */
export const DEMO_KEYS = `demo:${DEMO_KEY}`;

const port = z.coerce.number().int().min(0).max(65535);
const databaseUrl = z.string().refine(isDatabaseUrl, 'is not postgres://user:password@host:port/database').optional();

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
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^/\s]+$/, 'is not https://name without a path')
    .optional()
    .describe(
      'Address under which people reach this server, e.g. https://hospital.example. Passkeys belong to its name: without it production has none.',
    ),
  DATA_DIR: z.string().default('data').describe('Folder of the embedded database, audit checkpoints and state files.'),
  BACKUP_DIR: z
    .string()
    .optional()
    .describe(
      'Folder of the encrypted backups, on another disk than DATA_DIR. Set, the embedded database keeps its log there (at most a minute behind). See docs/rules/backup.md.',
    ),
  DATABASE_URL: databaseUrl.describe(
    'A PostgreSQL server (>= 15) to use instead of the embedded one; the user must be able to create roles.',
  ),
  DATABASE_URL_DIRECT: databaseUrl.describe(
    'The same database without a pooler in between, for LISTEN, jobs, migrations and the lock of the start. Default: DATABASE_URL.',
  ),
  SHUXIN_KEYS: z
    .string()
    .default(DEMO_KEYS)
    .describe(
      'Key ring `id:hex` (32 bytes each, comma separated, first is active) for encrypted columns, blind indexes and audit signatures. `id:verify:hex` keeps only the public half of a retired key. Production refuses the default.',
    ),
  SHUXIN_DEMO_DATE: z
    .string()
    .refine(isLocalDate, 'is not a day of the calendar, YYYY-MM-DD')
    .optional()
    .describe('First day of the demo hospital. Default: the first working day on or after today.'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('Least level that is logged.'),
  POOL_SIZE: z.coerce.number().int().min(2).max(500).default(24).describe('Database connections of this process.'),
  RATE_LIMIT_FACTOR: z.coerce
    .number()
    .min(0)
    .max(1_000_000)
    .default(1)
    .describe(
      'Multiplies every limit of how often a person, browser or address may ask; 0 switches the limits off. Raise it for load tests and for hospitals of unusual size.',
    ),
  TURN_URLS: z
    .string()
    .regex(/^turns?:[^\s,]+(,turns?:[^\s,]+){0,7}$/, 'is not turn:host:port, several with commas')
    .optional()
    .describe(
      'Relay of the hospital for sign-language calls between networks, e.g. turns:turn.hospital.example:5349. Without it the two browsers reach each other inside the house only.',
    ),
  TURN_SECRET: z
    .string()
    .min(16)
    .max(200)
    .optional()
    .describe('Secret shared with that relay (coturn: static-auth-secret): passwords for one call are made from it.'),
  TRUST_PROXY: z
    .stringbool()
    .default(false)
    .describe('true behind a TLS proxy: client address and scheme from its headers, secure cookies.'),
});

/** Settings that must not be shown. Each may be given as `<NAME>_FILE` instead: the path of a file that holds it. */
export const SECRETS = [
  'DATABASE_URL',
  'DATABASE_URL_DIRECT',
  'SHUXIN_KEYS',
  'TURN_SECRET',
] as const satisfies (keyof Config)[];

export type Config = z.infer<typeof configSchema>;

export class ConfigError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface Settings {
  /** Null when a problem was found. */
  config: Config | null;
  problems: Finding[];
  warnings: Finding[];
}

/** Reads and checks the settings; tells every problem at once. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const files = readSecretFiles(env, SECRETS);
  const names = Object.keys(configSchema.shape);
  const known = Object.fromEntries(names.map((key) => [key, files.env[key] || undefined]));
  const parsed = configSchema.safeParse(known);
  const invalid = (parsed.error?.issues ?? []).map((issue): Finding => {
    const setting = issue.path.join('.');
    return { code: 'config_invalid', setting, message: issue.message };
  });
  // What is wrong about one setting must not hide what is wrong about the others.
  const held: Partial<Config> = parsed.data ?? { SHUXIN_MODE: known.SHUXIN_MODE as never, HOST: known.HOST as never };
  const keys = parsed.data?.SHUXIN_KEYS ?? known.SHUXIN_KEYS ?? DEMO_KEYS;
  const problems = [...files.problems, ...invalid, ...keyProblems(held, keys), ...openDemo(held)];
  const warnings = [...files.warnings, ...(parsed.data ? careless(parsed.data) : []), ...unknownNames(env, names)];
  return { config: problems.length === 0 ? (parsed.data ?? null) : null, problems, warnings };
}

/** Reads and checks the settings; throws ConfigError with one plain line for the operator. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const { config, problems } = readSettings(env);
  if (config) return config;
  const [first, ...more] = problems;
  const rest = more.length > 0 ? `; ${more.length} more: shuxin config check` : '';
  throw new ConfigError(first?.code ?? 'config_invalid', `setting ${first?.setting}: ${first?.message}${rest}`);
}

function keyProblems(config: Partial<Config>, keys: string): Finding[] {
  const setting = 'SHUXIN_KEYS';
  try {
    parseKeyRing(keys);
  } catch (error) {
    return [{ code: 'config_invalid', setting, message: (error as Error).message }];
  }
  // Wherever it stands in the ring and whatever it is called: signatures made with it would count.
  if (config.SHUXIN_MODE !== 'production' || !keys.toLowerCase().includes(DEMO_KEY)) return [];
  return [{ code: 'default_secret', setting, message: 'holds the public demo key; production needs its own keys' }];
}

/** Demo and test mode know the clock routes and hand out sign-in codes. */
function openDemo({ SHUXIN_MODE = 'demo', HOST = '127.0.0.1' }: Partial<Config>): Finding[] {
  if (SHUXIN_MODE === 'production' || isLoopback(HOST)) return [];
  const message = `${SHUXIN_MODE} mode listens on loopback only, not on ${HOST}`;
  return [{ code: 'demo_not_loopback', setting: 'HOST', message }];
}

function careless(config: Config): Finding[] {
  const found: Finding[] = [];
  const say = (code: string, setting: string, message: string) => found.push({ code, setting, message });
  const secure = config.PUBLIC_URL?.startsWith('https:');
  if (secure && !config.TRUST_PROXY) {
    say('proxy_not_trusted', 'TRUST_PROXY', 'PUBLIC_URL is https but TRUST_PROXY is off: cookies are not secure');
  }
  if (config.TRUST_PROXY && config.SHUXIN_MODE === 'production' && !isLoopback(config.HOST)) {
    const message = `anyone who reaches ${config.HOST} past the proxy can claim any address; listen on loopback or firewall it`;
    say('proxy_may_be_passed', 'HOST', message);
  }
  if (config.SHUXIN_MODE === 'production' && config.PUBLIC_URL?.startsWith('http:')) {
    say('not_encrypted', 'PUBLIC_URL', 'people reach this server without encryption; put a TLS proxy before it');
  }
  if (config.DATABASE_URL_DIRECT && !config.DATABASE_URL) {
    say('direct_without_url', 'DATABASE_URL_DIRECT', 'has no effect without DATABASE_URL');
  }
  return found;
}

/** A misspelled name would be silently without effect. */
function unknownNames(env: Record<string, string | undefined>, names: readonly string[]): Finding[] {
  const known = new Set([...names, ...SECRETS.map((name) => `${name}_FILE`)]);
  return Object.keys(env)
    .filter((name) => name.startsWith('SHUXIN_') && !known.has(name))
    .map((setting) => ({ code: 'setting_unknown', setting, message: 'is no setting of this program' }));
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function isDatabaseUrl(text: string): boolean {
  return /^(postgres(ql)?:\/\/|socket:)\S+$/.test(text);
}
