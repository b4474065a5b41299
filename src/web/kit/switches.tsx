import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

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

/** Puts the kept mode on <html>; call it before the first render so that nothing jumps. */
export function applyMode(): void {
  document.documentElement.dataset.mode = stored('shuxin.elder') === '1' ? 'elder' : 'plain';
}

/** Elder mode on or off, and the way to change it. */
export function useElder(): [elder: boolean, set: (elder: boolean) => void] {
  const elder = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => document.documentElement.dataset.mode === 'elder',
  );
  return [
    elder,
    (next) => {
      keep('shuxin.elder', next ? '1' : '0');
      document.documentElement.dataset.mode = next ? 'elder' : 'plain';
      for (const listener of listeners) listener();
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
