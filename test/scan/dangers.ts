/** One thing that must not be written, where it does not matter, and why it is watched. */
interface Danger {
  name: string;
  /** Files the rule is about. */
  within: RegExp;
  found: RegExp;
  /** Files that may, each with the reason. */
  may: Record<string, string>;
}

const ANYWHERE = /^src\//;
/** What runs in the server process and is not told an address by the operator. */
const SERVER = /^src\/(platform(?!\/testing)|modules\/[^/]+\/(?!ui)|server)/;
const PAGES = /^src\/(web|modules\/[^/]+\/ui)\//;

export const DANGERS: Danger[] = [
  {
    name: 'text that becomes code',
    within: ANYWHERE,
    found: /\beval\(|new Function\(|from 'node:vm'|set(Timeout|Interval)\(\s*['"`]/,
    may: {},
  },
  {
    name: 'text that becomes markup',
    within: PAGES,
    found: /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
    may: {},
  },
  {
    name: 'a shell between us and another program',
    within: ANYWHERE,
    found: /\{[^}]*\bexec(Sync)?\b[^}]*\} from 'node:child_process'|shell: (?!false)/,
    may: {},
  },
  {
    name: 'a request that leaves the server',
    within: SERVER,
    found: /(?<![.\w])fetch\(|import (?!type)\{(?! createServer \})[^}]*\} from 'node:(https?|http2|net|tls|dgram)'/,
    may: {
      'src/modules/messaging/app/adapters/call-out.ts':
        'the one way out: https, no address of the house, no redirect, bounded in time and size (call-out.test.ts)',
      'src/modules/messaging/app/adapters/private-address.ts': 'lists of networks only, no connection',
    },
  },
  {
    name: 'a page that listens to other pages, opens or leads to foreign ones',
    within: PAGES,
    found:
      /addEventListener\('message'|window\.open\(|location\.(href\s*=|assign|replace)|target="_blank"|https?:\/\/(?!www\.w3\.org|localhost)/,
    may: {},
  },
  {
    name: 'an algorithm that is not on the list of docs/security.md',
    within: ANYWHERE,
    found:
      /createHash\('(?!sm3'|sha256'|sha512')|createHmac\('(?!sm3'|sha256')|create(C|Dec)ipheriv\('(?!sm4-gcm'|aes-256-gcm')|createCipher\(|pbkdf2|createSign\(/,
    may: {
      'src/modules/identity/app/totp.ts': 'RFC 6238 with HMAC-SHA1 is what authenticator apps speak',
      'src/modules/messaging/app/adapters/aliyun-sms.ts':
        'HMAC-SHA1 over TLS is what the SMS platform and its own library speak; nothing of ours rests on it',
      'src/modules/servicedesk/app/ice-servers.ts': 'passwords of one call with HMAC-SHA1 are what relays check',
    },
  },
  {
    name: 'chance that can be foretold',
    within: ANYWHERE,
    found: /Math\.random\(/,
    may: {},
  },
  {
    name: 'TLS without looking at the certificate',
    within: ANYWHERE,
    found: /rejectUnauthorized: false|NODE_TLS_REJECT_UNAUTHORIZED|sslmode=(disable|allow|prefer)/,
    may: {},
  },
  {
    name: 'SQL put together outside the folders that speak SQL',
    within: /^src\/modules\/[^/]+\/(app|domain|http|ui)\//,
    found: /\bsql\.raw\(|\bsql`|\.query\(\s*[`'"]/,
    may: {},
  },
  {
    name: 'something kept in the browser',
    within: PAGES,
    found: /(local|session)Storage\.setItem\(|document\.cookie|indexedDB|caches\.open/,
    may: {
      'src/web/kit/switches.tsx': 'language and size of letters',
      'src/web/client/intent.ts': 'random keys of requests under way',
      'src/web/staff/use-channel.ts': 'window or phone: what this work place is',
      'src/modules/queue/ui/staff/courses/visit-list.tsx': 'which treatment room this work place stands in',
      'src/modules/queue/ui/staff/hall/hall-page.tsx': 'which hall this work place looks after',
      'src/modules/servicedesk/ui/staff/data.ts': 'which campus this machine stands in',
      'src/modules/queue/ui/staff/desk-line.tsx': 'which window of which place this machine stands at',
      'src/modules/programme/ui/problems/drafts.ts':
        'what was seen on a round, of whoever made it, until the server has it; deleted then',
      'src/modules/programme/ui/problems/kept-walk.ts':
        'minutes and remarks of an own walk that are not saved yet, of this tab; deleted when they are',
      'src/modules/booking/ui/kept-hold.ts': 'the place kept for five minutes, until the tab is closed',
    },
  },
];

export const dangersIn = (path: string, text: string): string[] => {
  const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  return DANGERS.filter((it) => it.within.test(path) && !it.may[path] && it.found.test(code)).map(
    (it) => `${path}: ${it.name}`,
  );
};

/** Packages that would bring what the requirement list has rules for and this product does not do. */
export const NOT_SPOKEN: Record<string, RegExp> = {
  'LDAP, XPath or XSLT': /ldap|xpath|xslt|libxml/,
  'signed self-contained tokens, OAuth, OpenID Connect or SAML': /jsonwebtoken|^jose$|oauth|openid|oidc|saml|passport/,
  'GraphQL or WebSocket': /graphql|^ws$|websocket|socket\.io/,
  WebRTC: /webrtc|wrtc|mediasoup|werift|turn-server/,
  'mail that comes in': /imap|pop3|smtp-server|mailparser/,
  'memcached or redis': /memcached?|redis/,
  'a template or markup language': /handlebars|^ejs$|^pug$|mustache|nunjucks|^marked$|markdown|bbcode|latex/,
  'pictures that come in': /^sharp$|jimp|imagemagick|canvas|svgo/,
};

export const spoken = (packages: string[]): string[] =>
  packages.flatMap((name) =>
    Object.entries(NOT_SPOKEN)
      .filter(([, found]) => found.test(name))
      .map(([what]) => `${name}: ${what}`),
  );
