import { pagePolicyWithStyle } from '../http/headers.ts';
import type { Lang } from '../http/route.ts';

interface Operation {
  operationId: string;
  summary: string;
  description: string;
  parameters: { name: string; in: string; required: boolean; schema: { type?: string } }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { description: string }>;
}

/** A page a person can read: every operation with its door, parameters, body and answers; no script, nothing fetched. */
export function apiPage(description: Record<string, unknown>, lang: Lang): string {
  const paths = description.paths as Record<string, Record<string, Operation>>;
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => section(method, path, operation)),
  );
  const title = lang === 'zh' ? '舒心就医接口' : 'Shuxin API';
  const intro =
    lang === 'zh'
      ? '下面列出全部接口。机器可读的描述在 <a href="/openapi.json">/openapi.json</a>。'
      : 'All operations. The machine-readable description is at <a href="/openapi.json">/openapi.json</a>.';
  return `<!doctype html><html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1><p>${intro}</p>${rows.join('')}</main></body></html>`;
}

function section(method: string, path: string, o: Operation): string {
  const parameters = o.parameters
    .map((p) => `<li><code>${p.name}</code> (${p.in}${p.required ? '' : '?'}) ${p.schema.type ?? ''}</li>`)
    .join('');
  const body = o.requestBody
    ? `<pre tabindex="0">${plain(JSON.stringify(Object.values(o.requestBody.content)[0]?.schema, null, 1))}</pre>`
    : '';
  const answers = Object.entries(o.responses)
    .map(([status, r]) => `<li><b>${status}</b> ${plain(r.description)}</li>`)
    .join('');
  return `<details><summary><b>${method.toUpperCase()}</b> <code>${plain(path)}</code> <span>${plain(o.summary)}</span></summary><p>${plain(o.operationId)} · ${plain(o.description)}</p>${parameters ? `<ul>${parameters}</ul>` : ''}${body}<ul>${answers}</ul></details>`;
}

const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const style =
  'body{font:1rem/1.6 system-ui,"Noto Sans CJK SC",sans-serif;background:#faf7f1;color:#1d2a29;margin:0}main{max-width:60rem;margin:auto;padding:1.5rem}' +
  'details{background:#fff;border:1px solid #e4ded2;border-radius:.75rem;margin:.5rem 0;padding:.6rem 1rem}summary{cursor:pointer;min-height:2rem}summary b{color:#0b6b5f;display:inline-block;min-width:3.5rem}summary span{color:#51605e}pre{overflow:auto;background:#faf7f1;padding:.75rem;border-radius:.5rem}a{color:#0b6b5f}:focus-visible{outline:3px solid #0b6b5f;outline-offset:2px}';

export const API_PAGE_POLICY: string = pagePolicyWithStyle(style);
