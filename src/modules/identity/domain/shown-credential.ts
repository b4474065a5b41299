/** What a code reader may have read that names nobody by itself: its gateway does. */
export type FormShown = { kind: 'insurance'; qr: string } | { kind: 'health_card'; qr: string; index: string };

/** 医保电子凭证: 28 digits that change. 电子健康卡: the person's index, 64 hex digits, and behind it the kind of code and its time. */
export function formShown(text: string): FormShown | null {
  const qr = text.trim();
  if (/^\d{28}$/.test(qr)) return { kind: 'insurance', qr };
  const index = /^([0-9A-Fa-f]{64})(?::.{0,80})?$/.exec(qr)?.[1];
  return index === undefined ? null : { kind: 'health_card', qr, index };
}

/** Where a code is held out. */
export type CredentialScene = 'kiosk' | 'desk' | 'guide';

/**
 * The insurer's numbers of what a code may be used for (businessType): 01101 registering, 01201 the visit. A token holds for one
 * business, once.
 */
const business: Record<CredentialScene, string> = { kiosk: '01101', desk: '01101', guide: '01201' };

export const businessOf = (scene: CredentialScene): { business: string; device: 'SelfService' | 'Window' } => ({
  business: business[scene],
  device: scene === 'kiosk' ? 'SelfService' : 'Window',
});
