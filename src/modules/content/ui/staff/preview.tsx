import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '#web/kit/index.ts';
import { Article } from '../article.tsx';
import type { PieceText } from './data.ts';

/** The text as a phone shows it, with the very parts of the patient's page. */
export function Preview({ hospital, text }: { hospital: number; text: PieceText }) {
  const { t } = useTranslation();
  const [lang, setLang] = useState<'zh' | 'en'>('zh');
  const english = lang === 'en' && text.titleEn !== '';
  const said = (words: { zh: string; en: string }) => (english && words.en) || words.zh;
  const steps = text.steps?.map(({ key, next, ...words }) => ({
    key,
    words: said(words),
    next: next.map(({ to, ...way }) => ({ to, words: said(way) })),
  }));
  return (
    <section className="stack" aria-label={t('content.staff.preview')}>
      <RadioGroup
        side
        label={t('content.staff.preview')}
        value={lang}
        options={[
          { value: 'zh', label: t('content.staff.inChinese') },
          { value: 'en', label: t('content.staff.inEnglish') },
        ]}
        onChange={(value) => setLang(value as 'zh' | 'en')}
      />
      <div className="phone-frame">
        <h2 className="phone-title">{english ? text.titleEn : text.titleZh}</h2>
        <Article hospital={hospital} body={english ? text.bodyEn : text.bodyZh} steps={steps ?? null} level={3} />
      </div>
    </section>
  );
}
