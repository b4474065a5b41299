import './phone.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, Problem, RadioGroup, Select, Skeleton } from '#web/kit/index.ts';
import { type TemplateItem, useTemplates } from './data.ts';
import { PhonePictures } from './phone-pictures.tsx';
import { levelText, purposeText } from './say.ts';
import { SentMessages } from './sent-messages.tsx';

type Lang = 'zh' | 'en';

/** 消息样子: what a patient's phone shows of each template, and in the demo what was really sent and which way it went. */
export function PhonePage({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const list = useTemplates(hospital);
  return (
    <Page title={t('messaging.phone.title')} below={t('messaging.phone.why')} broad>
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={[4, 12]} />}
      {list.data && (
        <>
          <Preview items={list.data.items} />
          {list.data.live && <SentMessages hospital={hospital} today={today} />}
        </>
      )}
    </Page>
  );
}

function Preview({ items }: { items: readonly TemplateItem[] }) {
  const { t, i18n } = useTranslation();
  const [template, setTemplate] = useState(items[0]?.template ?? '');
  const [lang, setLang] = useState<Lang>(i18n.language === 'en' ? 'en' : 'zh');
  const [elder, setElder] = useState(false);
  const one = items.find((item) => item.template === template);
  if (!one) return null;
  const words = (elder && one.elder ? one.elder : one)[lang];
  return (
    <section className="stack" aria-label={t('messaging.phone.preview')}>
      <h2>{t('messaging.phone.preview')}</h2>
      <div className="row share-range">
        <Select
          label={t('messaging.phone.template')}
          value={template}
          options={items.map((item) => ({ value: item.template, label: item[lang].title }))}
          onChange={(event) => setTemplate(event.target.value)}
        />
        <RadioGroup
          label={t('messaging.phone.lang')}
          side
          value={lang}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => setLang(value as Lang)}
        />
        <RadioGroup
          label={t('messaging.phone.wording')}
          side
          value={elder ? 'elder' : 'plain'}
          options={[
            { value: 'plain', label: t('messaging.phone.plain') },
            { value: 'elder', label: t('messaging.phone.elder'), disabled: one.elder === null },
          ]}
          onChange={(value) => setElder(value === 'elder')}
        />
      </div>
      <p className="quiet-words small">
        {levelText(t, one.level)} · {purposeText(t, one.purpose)}
        {one.own && ` · ${t('messaging.phone.own')}`}
        {one.elder === null && ` · ${t('messaging.phone.noElder')}`}
      </p>
      <PhonePictures title={words.title} text={words.text} short={one.short[lang]} lang={lang} />
    </section>
  );
}

export { words } from './words.ts';
