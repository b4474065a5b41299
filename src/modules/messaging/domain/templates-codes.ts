import { type Template, templates } from './templates.ts';

/** Codes go to a phone and to no patient: they have no name, no inbox, and are critical whatever a hospital sets. */
export const codeTemplateNames = ['sign_in_code', 'new_phone_code'] as const;
export type CodeTemplate = (typeof codeTemplateNames)[number];

export const codeTemplates: Record<CodeTemplate, Template & { elder: NonNullable<Template['elder']> }> = {
  sign_in_code: {
    zh: {
      title: '登录验证码',
      body: '验证码 {code}，{minutes}分钟内有效。用于登录，请不要告诉任何人。不是您在登录，请不必理会。',
    },
    en: {
      title: 'Sign-in code',
      body: 'Your sign-in code is {code}; it holds for {minutes} minutes. Tell it to nobody. If you did not ask for it, please ignore this.',
    },
    elder: {
      zh: {
        title: '登录数字',
        body: '请把这6个数字填到手机上：{code}。{minutes}分钟内有效。谁来问都不要说，医院的人也不会问。',
      },
      en: {
        title: 'Your six digits',
        body: 'Please type these six digits: {code}. They hold for {minutes} minutes. Tell them to nobody; our staff never ask.',
      },
    },
    link: null,
  },
  new_phone_code: {
    zh: {
      title: '手机号验证码',
      body: '验证码 {code}，{minutes}分钟内有效。有人要把这个手机号写进就诊档案；不是您本人或家人在改，请不要告诉任何人。',
    },
    en: {
      title: 'Code for a new phone',
      body: 'Code {code}, good for {minutes} minutes. Somebody wants to put this phone into a patient record; if it is not you or your family, tell it to nobody.',
    },
    elder: {
      zh: {
        title: '换手机号的数字',
        body: '请把这6个数字填到手机上：{code}。{minutes}分钟内有效。不是您或家人在换手机号，谁来问都不要说。',
      },
      en: {
        title: 'Digits for the new phone',
        body: 'Please type these six digits: {code}. They hold for {minutes} minutes. If you or your family are not changing the phone, tell them to nobody.',
      },
    },
    link: null,
  },
};

export const allTemplates: Readonly<Record<string, Template>> = { ...templates, ...codeTemplates };
export const allTemplateNames = Object.keys(allTemplates);
