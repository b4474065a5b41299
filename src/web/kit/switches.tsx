import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { seeksElderMode } from './elder-words.ts';

const listeners = new Set<() => void>();
const stored = (key: string) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage may be forbidden; the page then forgets, and works
  }
};
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // see above
  }
}

/** How large the page is: ordinary, 长辈版 (letters of 24 px), or its largest (30 px). */
export type PageSize = 'plain' | 'elder' | 'largest';
const KEPT_SIZE: Record<string, PageSize> = { '1': 'elder', '2': 'largest' };

function showSize(size: PageSize): void {
  const { dataset } = document.documentElement;
  dataset.mode = size === 'plain' ? 'plain' : 'elder';
  if (size === 'largest') dataset.size = 'largest';
  else delete dataset.size;
}

function showContrast(high: boolean): void {
  if (high) document.documentElement.dataset.contrast = 'high';
  else delete document.documentElement.dataset.contrast;
}

/** Puts the kept size and contrast on <html>; call it before the first render so that nothing jumps. */
export function applyMode(): void {
  showSize(KEPT_SIZE[stored('shuxin.elder') ?? ''] ?? 'plain');
  showContrast(stored('shuxin.contrast') === '1');
}

/** What stands on <html> now; the page draws anew when it changes. */
function useShown<T>(read: (html: HTMLElement) => T): T {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => read(document.documentElement),
  );
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** The size of the page, and the way to change it. */
export function usePageSize(): [size: PageSize, set: (size: PageSize) => void] {
  const size = useShown<PageSize>(({ dataset }) =>
    dataset.mode !== 'elder' ? 'plain' : dataset.size === 'largest' ? 'largest' : 'elder',
  );
  return [
    size,
    (next) => {
      keep('shuxin.elder', next === 'plain' ? '0' : next === 'elder' ? '1' : '2');
      showSize(next);
      tell();
    },
  ];
}

/** Elder mode on or off, and the way to change it. */
export function useElder(): [elder: boolean, set: (elder: boolean) => void] {
  const [size, setSize] = usePageSize();
  return [size !== 'plain', (next) => setSize(next ? 'elder' : 'plain')];
}

/** Black on white with strong lines, and the way to change it. */
export function useHighContrast(): [high: boolean, set: (high: boolean) => void] {
  const high = useShown(({ dataset }) => dataset.contrast === 'high');
  return [
    high,
    (next) => {
      keep('shuxin.contrast', next ? '1' : '0');
      showContrast(next);
      tell();
    },
  ];
}

/** 长辈版 on and off. */
export function ElderSwitch() {
  const { t } = useTranslation();
  const [elder, setElder] = useElder();
  return (
    <Button look="plain" aria-pressed={elder} onClick={() => setElder(!elder)}>
      {elder ? t('web.elder.leave') : t('web.elder.enter')}
    </Button>
  );
}

/** For a search field: somebody who looks for elder mode gets it offered there, by whatever name. */
export function ElderOffer({ sought }: { sought: string }) {
  const { t } = useTranslation();
  const [elder, setElder] = useElder();
  if (elder || !seeksElderMode(sought)) return null;
  return (
    <Button big wide onClick={() => setElder(true)}>
      {t('web.elder.offer')}
    </Button>
  );
}

/** Shows the other language by its own name, so that who needs it can read it. */
export function LangSwitch() {
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'zh' : 'en';
  return (
    <Button look="plain" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => void i18n.changeLanguage(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}
