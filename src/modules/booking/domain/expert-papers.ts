import type { LocalDate } from '#kernel/instant.ts';

/** 执业证书, 多机构备案, 聘用合同: what a doctor from outside works here on. */
export const paperKinds = ['licence', 'filing', 'contract'] as const;
export type PaperKind = (typeof paperKinds)[number];

export const paperWords: Record<PaperKind, { zh: string; en: string }> = {
  licence: { zh: '医师执业证书', en: 'Medical licence' },
  filing: { zh: '多机构执业备案', en: 'Multi-site practice filing' },
  contract: { zh: '聘用合同', en: 'Contract' },
};

export interface Paper {
  kind: PaperKind;
  from: LocalDate;
  until: LocalDate;
}

/** A paper that does not hold on a day, and the last day on which one of its kind did before; null when none ever did. */
export interface MissingPaper {
  kind: PaperKind;
  until: LocalDate | null;
}
