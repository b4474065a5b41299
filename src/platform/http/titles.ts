import type { Lang } from './route.ts';

const TITLES: Record<number, Record<Lang, string>> = {
  400: { zh: '填写有误', en: 'Input not right' },
  401: { zh: '需要登录', en: 'Sign-in needed' },
  403: { zh: '没有权限', en: 'Not allowed' },
  404: { zh: '没有找到', en: 'Not found' },
  405: { zh: '不支持这种操作', en: 'Method not allowed' },
  408: { zh: '等待超时', en: 'Took too long' },
  409: { zh: '情况有变', en: 'Not possible now' },
  410: { zh: '已经失效', en: 'No longer there' },
  413: { zh: '内容太大', en: 'Too large' },
  415: { zh: '格式不支持', en: 'Format not supported' },
  422: { zh: '内容无法处理', en: 'Content cannot be used' },
  423: { zh: '已锁定', en: 'Locked' },
  429: { zh: '请求太频繁', en: 'Too many requests' },
  500: { zh: '系统故障', en: 'Fault on our side' },
  503: { zh: '系统正忙', en: 'Busy, try again' },
};

/** The short title of a problem (RFC 9457); the sentence for the person is its detail. */
export function titleOf(status: number, lang: Lang): string {
  return TITLES[status]?.[lang] ?? (lang === 'zh' ? '无法完成' : 'Not done');
}
