import { z } from 'zod';
import { type Config, configSchema, SECRETS } from '#platform/config/config.ts';

/** What each setting does, in Chinese; English stands in the schema. A setting without a line here does not compile. */
const inChinese: Record<keyof Config, string> = {
  SHUXIN_MODE:
    '运行方式。demo：演示医院，时钟由人拨动，只在本机开放，数据库永远标记为演示库。production：正式，用真实时间，拒绝演示库和默认密钥。test：测试用。',
  HOST: '监听地址。只有正式模式可以对外。',
  PORT: '监听端口；0 表示随意取一个空闲的。',
  PUBLIC_URL: '人们访问本系统的地址，例如 https://hospital.example。通行密钥与它绑定。',
  DATA_DIR: '内置数据库、审计检查点和状态文件所在的文件夹。',
  BACKUP_DIR: '加密备份所在的文件夹，应在另一块磁盘上。设了它，内置数据库会不断把日志存过来，最多落后一分钟。',
  DATABASE_URL: '外部 PostgreSQL（15 或更新），不设则用内置的；该用户须能创建角色。',
  DATABASE_URL_DIRECT: '绕过连接池直达同一个数据库的地址，供监听、任务、升级和启动锁使用。不设则同 DATABASE_URL。',
  SHUXIN_KEYS:
    '密钥环 `编号:十六进制`（各 32 字节，逗号分隔，第一把在用），用于加密列、盲索引和审计签名。`编号:verify:十六进制` 只保留已退役密钥的公钥一半。正式模式拒绝默认值。',
  SHUXIN_DEMO_DATE: '演示医院的第一天。不设则为今天或之后的第一个工作日。',
  LOG_LEVEL: '记录日志的最低级别。',
  POOL_SIZE: '本进程的数据库连接数。',
  RATE_LIMIT_FACTOR: '把每一项访问频率上限乘以这个数；0 表示不限。压力测试或特别大的医院可以调高。',
  TURN_URLS:
    '医院自己的中转服务器，手语视频跨网络时用，例如 turns:turn.hospital.example:5349。不设则双方浏览器只在院内直接相连。',
  TURN_SECRET: '与中转服务器共用的密钥（coturn 的 static-auth-secret），每次通话用它生成一次性口令。',
  TRUST_PROXY: '前面有 TLS 反向代理时设为 true：采信它给的客户端地址和协议，Cookie 只走加密连接。',
};

const words = {
  zh: {
    title: '设置',
    lead: '启动时从环境变量读取一次。由 `src/platform/config/config.ts` 生成，请勿手改。',
    columns: ['名称', '取值', '默认', '作用'],
    demoKey: '公开的演示密钥',
    secrets: (names: string) =>
      `密钥类设置（${names}）也可以写成 \`<名称>_FILE\`，值是存放它的文件路径；前后空白会去掉，两种同时写是错误。用 \`shuxin config check\` 一次看到所有问题。`,
  },
  en: {
    title: 'Settings',
    lead: 'Read from the environment once at start. Generated from `src/platform/config/config.ts`; do not edit.',
    columns: ['name', 'values', 'default', 'what it does'],
    demoKey: 'a public demo key',
    secrets: (names: string) =>
      `Secrets (${names}) may be given as \`<name>_FILE\` instead: the path of a file that holds the value; white space around it is cut off. Both at once is an error. \`shuxin config check\` tells everything that is wrong.`,
  },
};

/** The settings page of the manual in one language. */
export function settingsPage(language: 'zh' | 'en'): string {
  const said = words[language];
  const schema = z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' });
  const rows = Object.entries(schema.properties ?? {}).map(([name, raw]) => {
    const property = raw as { default?: unknown; enum?: string[]; type?: string; description?: string };
    const values = property.enum?.join(' \\| ') ?? property.type ?? 'text';
    const fallback = name === 'SHUXIN_KEYS' ? said.demoKey : (property.default ?? '');
    const does = language === 'zh' ? inChinese[name as keyof Config] : property.description;
    return `| \`${name}\` | ${values} | ${fallback} | ${does ?? ''} |`;
  });
  const head = [`# ${said.title}`, '', said.lead, '', `| ${said.columns.join(' | ')} |`, '|---|---|---|---|'];
  return [...head, ...rows, '', said.secrets(SECRETS.map((name) => `\`${name}\``).join(', ')), ''].join('\n');
}
