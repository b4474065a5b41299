import { useTranslation } from 'react-i18next';
import { Tag } from '#web/kit/index.ts';
import type { Setup } from '../../../contract-setup.ts';

const tones = { ok: 'jade', warn: 'amber', fail: 'cinnabar' } as const;

/** 上线前: read from settings and people; nobody can tick it. */
export function ReadyList({ ready }: { ready: Setup['ready'] }) {
  const { t } = useTranslation();
  const says = { ok: t('catalog.setup.ok'), warn: t('catalog.setup.warn'), fail: t('catalog.setup.fail') };
  return (
    <section className="card stack" aria-label={t('catalog.setup.ready')}>
      <h2>{t('catalog.setup.ready')}</h2>
      <p className="quiet-words">{t('catalog.setup.readyWhy')}</p>
      <ul className="setup-ready">
        {ready.map(({ code, level, text }) => (
          <li key={code}>
            <Tag tone={tones[level]}>{says[level]}</Tag> <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
