import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { forms } from '../../domain/channel.ts';
import { smsParts } from '../../domain/sms-parts.ts';
import { formText } from './say.ts';

interface Shown {
  title: string;
  text: string;
  short: string;
  lang: 'zh' | 'en';
}

/** The same message as it stands on a phone, by each way it may come. */
export function PhonePictures(shown: Shown) {
  const { t } = useTranslation();
  return (
    <ul className="phones">
      {forms.map((form) => (
        <li key={form}>
          <h3>{formText(t, form)}</h3>
          <div className={`phone ${form}`} lang={shown.lang === 'en' ? 'en' : 'zh-CN'}>
            {screens[form](shown, t('messaging.phone.hospital'), t('messaging.phone.open'))}
          </div>
          <p className="quiet-words small">
            {form === 'sms' && t('messaging.phone.parts', { count: smsParts(shown.text), length: shown.text.length })}
            {form === 'web_push' && t('messaging.phone.pushWhy')}
            {form === 'wechat' && t('messaging.phone.wechatWhy')}
            {form === 'email' && t('messaging.phone.emailWhy')}
          </p>
        </li>
      ))}
    </ul>
  );
}

const screens: Record<(typeof forms)[number], (shown: Shown, hospital: string, open: string) => ReactNode> = {
  sms: ({ text }) => <p className="bubble">{text}</p>,
  web_push: ({ short, lang }, hospital) => (
    <div className="strip">
      <span className="small">{hospital}</span>
      <b>{short}</b>
      <span>{lang === 'en' ? 'Open it to read more.' : '点开看详情。'}</span>
    </div>
  ),
  wechat: ({ title, text }, hospital, open) => (
    <div className="strip">
      <span className="small">{hospital}</span>
      <b>{title}</b>
      <span>{text}</span>
      <span className="more">{open}</span>
    </div>
  ),
  email: ({ title, text }, hospital) => (
    <div className="letter">
      <span className="small">{hospital}</span>
      <b>{title}</b>
      <span>{text}</span>
    </div>
  ),
};
