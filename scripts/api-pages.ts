import type { RoomManifest } from '#platform/room.ts';

type Language = 'zh' | 'en';
type Route = NonNullable<RoomManifest['routes']>[number];

const words = {
  zh: {
    title: '接口',
    lead: '由同一份路由定义生成，请勿手改。完整的请求与回答格式在运行中的 `/openapi.json`，可以在 `/api` 页面翻阅。',
    columns: ['接口', '做什么', '谁可以'],
    open: '不用登录',
    account: '登录即可',
    common: [
      '## 共同的约定',
      '- 时间带时区：`2026-11-23T08:00:00+08:00`；日期 `2026-11-23`；金额是整数分。',
      '- 新建类请求带 `Idempotency-Key`：同一个键、同样的内容，只做一次，回答也一样；内容不同则 422。没有听到回答时，用同一个键再发。',
      '- 出错时是 `application/problem+json`：`code` 不变，`detail` 是读者的语言，503 带 `Retry-After`。',
      '- 浏览器用 httpOnly 的会话 cookie，改动类请求另带 `X-Shuxin: 1`；程序用 `Authorization: Bearer`。',
    ],
  },
  en: {
    title: 'API',
    lead: 'Generated from the same route definitions; do not edit. Whole request and response formats are in `/openapi.json` of a running server and can be read on its `/api` page.',
    columns: ['route', 'does', 'who may'],
    open: 'no sign-in',
    account: 'any account',
    common: [
      '## What all of them share',
      '- Instants carry the offset: `2026-11-23T08:00:00+08:00`; dates are `2026-11-23`; money is integer fen.',
      '- Creating requests carry an `Idempotency-Key`: the same key with the same content is done once and answered alike; other content is 422. Without an answer, send again with the same key.',
      '- Errors are `application/problem+json`: `code` is stable, `detail` is in the reader’s language, 503 carries `Retry-After`.',
      '- Browsers use an httpOnly session cookie and add `X-Shuxin: 1` to changes; programs use `Authorization: Bearer`.',
    ],
  },
} as const;

/** The API page of the docs site in one language: every route of every room, from the manifests. */
export function apiPage(rooms: readonly RoomManifest[], language: Language): string {
  const said = words[language];
  const sections = rooms
    .filter((room) => (room.routes ?? []).length > 0)
    .map((room) => [`## ${room.name}`, '', table(room.routes ?? [], language), ''].join('\n'));
  return [`# ${said.title}`, '', said.lead, '', ...said.common, '', ...sections].join('\n');
}

function table(routes: readonly Route[], language: Language): string {
  const said = words[language];
  const rows = [...routes]
    .sort((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1))
    .map((it) => `| \`${it.method} ${it.path}\` | ${it.summary[language]} | ${who(it, language)} |`);
  return [`| ${said.columns.join(' | ')} |`, '|---|---|---|', ...rows].join('\n');
}

function who(route: Route, language: Language): string {
  if (route.public !== undefined) return words[language].open;
  return route.permission ? `\`${route.permission}\`` : words[language].account;
}
