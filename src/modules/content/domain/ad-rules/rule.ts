/** One rule of the law on what a hospital may not say, as data: how it is found, how grave it is, which clause says so. */
export interface AdRule {
  /** `no_cure_rate`; stable, so that a find can be spoken about. */
  code: string;
  /** false: it is shown, and the reviewer decides. */
  blocks: boolean;
  pattern: RegExp;
  zh: string;
  en: string;
  /** The clause, as a lawyer would look it up. */
  source: string;
  /** Sentences that must be found, and ones that look alike and must not: the list proves itself. */
  finds: readonly string[];
  leaves: readonly string[];
}

/** 广告法 (2021 amended) and 医疗广告管理办法 (order 26 of 2006, in force since 2007-01-01). */
export const AD_LAW = '《中华人民共和国广告法》';
export const MEDICAL_AD = '《医疗广告管理办法》';
