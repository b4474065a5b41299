import { type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import owasp from '@stoplight/spectral-owasp-ruleset';

/** Rules that say nothing about this interface, each with the reason. Everything else of the rule set holds. */
export const SWITCHED_OFF: Record<string, string> = {
  'owasp:api8:2023-define-cors-origin':
    'no other origin may read anything; the absence of the header is that rule, and test/asvs/web-doors.db.test.ts holds it',
};

/** Rules held where they mean something, each with the place and the reason. */
export const NARROWED: Record<string, { given: string[]; reason: string }> = {
  'owasp:api4:2023-string-restricted': {
    given: [
      '$.paths[*][*].parameters..[?(@ && @.type=="string")]',
      '$.paths[*][*].requestBody..[?(@ && @.type=="string")]',
    ],
    reason:
      'what comes in is restricted; what goes out is our own text, bounded in length, shown as text and never as code',
  },
  'owasp:api4:2023-rate-limit': {
    given: ['$.paths[*][*].responses[?(@property.match(/^(2|429)/))]'],
    reason: 'a refusal before the count has no count to tell; what was done, and the refusal by the count, have',
  },
};

export interface Finding {
  rule: string;
  /** `POST /path`, or empty for the document itself. */
  operation: string;
  at: string;
  message: string;
}
type Operation = Record<string, unknown> & { parameters?: { name?: string }[] };
export type Description = { paths: Record<string, Record<string, Operation>> } & Record<string, unknown>;

interface Exception {
  rule: RegExp;
  reason: string;
  holds(operation: Operation, finding: Finding): boolean;
}

const isOpen = (operation: Operation): boolean => String(operation.description).startsWith('Open: ');

/** Findings that are right about the text and wrong about the danger. One that matches nothing any more fails the test. */
export const EXCEPTIONS: Exception[] = [
  {
    rule: /read-restricted$|define-error-responses-401$/,
    reason: 'open on purpose: the route itself says why, and the tests of the doors walk through it signed in and not',
    holds: isOpen,
  },
  {
    rule: /write-restricted$/,
    reason:
      'signing in and out cannot ask for a session, nor can a screen or kiosk that shows its code to be let in, or says that it is on, nor a provider or a browser that tells what became of a message, by a key that it was given; a paired kiosk is known by its own cookie (kiosk.*); the demo clock does not exist in production',
    holds: (operation) =>
      isOpen(operation) &&
      /^(identity\.(request_code|sign_|passkey_)|queue\.screen_(ask|beat)|messaging\.(receipts_take|device_receipt)|kiosk\.|platform\.clock_set)/.test(
        String(operation.operationId),
      ),
  },
  {
    rule: /rate-limit$/,
    reason: 'asked by machines that watch over the house, or kept open by every page: never counted (limits/policy.ts)',
    holds: (operation) => /^platform\.(livez|readyz|metrics|clock_read|clock_set)$/.test(String(operation.operationId)),
  },
  {
    rule: /define-error-validation$/,
    reason: 'takes neither parameters nor a body: there is nothing to get wrong',
    holds: (operation) => operation.parameters?.length === 0 && operation.requestBody === undefined,
  },
  {
    rule: /string-limit$/,
    reason: 'a file that goes out is as long as its rows, which are bounded where it is made',
    holds: (_, finding) => /responses\.200\.content\.application\/octet-stream\.schema$/.test(finding.at),
  },
  {
    rule: /string-restricted$/,
    reason: 'a password may hold any character; it is hashed, never shown, stored or handed on',
    holds: (_, finding) => /\.properties\.(password|current|next)$/.test(finding.at),
  },
];

const full = owasp as unknown as { rules: Record<string, object> };

const spectral = new Spectral();
spectral.setRuleset({
  ...full,
  rules: Object.fromEntries(
    Object.entries(full.rules)
      .filter(([rule]) => SWITCHED_OFF[rule] === undefined)
      .map(([rule, definition]) => {
        const narrowed = NARROWED[rule];
        return [rule, narrowed ? { ...definition, given: narrowed.given } : definition];
      }),
  ),
} as unknown as RulesetDefinition);

export const knownRules = (): string[] => Object.keys(full.rules);

/** Every finding of the rules, errors and warnings alike. */
export async function findings(description: Description): Promise<Finding[]> {
  const found = await spectral.run(withProblemOnce(description));
  return found.map(({ code, path, message }) => ({
    rule: String(code),
    operation: path[0] === 'paths' ? `${String(path[2]).toUpperCase()} ${String(path[1])}` : '',
    at: path.join('.'),
    message,
  }));
}

/** The findings no exception covers, and the exceptions nothing needed. */
export function judge(description: Description, found: Finding[]): { faults: string[]; unused: string[] } {
  const needed = new Set<Exception>();
  const faults = found.filter((finding) => {
    const [method = '', path = ''] = finding.operation.split(' ');
    const operation = description.paths[path]?.[method.toLowerCase()];
    const covering = operation && EXCEPTIONS.find((it) => it.rule.test(finding.rule) && it.holds(operation, finding));
    if (covering) needed.add(covering);
    return !covering;
  });
  return {
    faults: faults.map((it) => `${it.rule} ${it.at}: ${it.message}`),
    unused: EXCEPTIONS.filter((it) => !needed.has(it)).map((it) => it.reason),
  };
}

/** The one schema of all refusals is judged where it stands, not again in each of hundreds of answers. */
function withProblemOnce(description: Description): Description {
  const PROBLEM = '{"schema":{"$ref":"#/components/schemas/Problem"}}';
  return JSON.parse(JSON.stringify(description).replaceAll(PROBLEM, '{"schema":{}}')) as Description;
}
