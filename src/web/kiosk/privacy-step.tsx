import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/fields.tsx';
import { useFlow } from './flow.ts';
import { Said } from './said.tsx';

interface Notice {
  title: string;
  text: string;
}

/** The notice in full, and two agreements of their own (PIPL 17, 29). */
export function PrivacyStep({ onBack, onAgreed }: { onBack: () => void; onAgreed: () => void }) {
  const { t, i18n } = useTranslation();
  const { flow, type, act } = useFlow();
  const { agreed, health } = flow.draft;
  const [notice, setNotice] = useState<Notice | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language is another text
  useEffect(() => {
    api<Notice>('/api/identity/privacy-notice').then(setNotice, (error: unknown) => act(() => Promise.reject(error)));
  }, [i18n.language]);
  return (
    <>
      <Said title={notice?.title ?? t('web.kiosk.visits.wait')} hint={t('web.kiosk.register.read')} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="card kiosk-notice" tabIndex={0} aria-label={notice?.title ?? ''}>
        {notice?.text.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <Checkbox label={t('web.kiosk.register.agree')} checked={agreed} onChange={(on) => type({ agreed: on })} />
      <Checkbox label={t('web.kiosk.register.health')} checked={health} onChange={(on) => type({ health: on })} />
      <div className="kiosk-acts">
        <Button big wide disabled={!(agreed && health && notice)} busy={flow.busy} onClick={onAgreed}>
          {t('web.kiosk.register.do')}
        </Button>
        <Button big wide look="quiet" onClick={onBack}>
          {t('web.kiosk.register.change')}
        </Button>
      </div>
    </>
  );
}
