import { useTranslation } from 'react-i18next';
import { momentName } from '#web/kit/index.ts';
import type { Step } from '../../contract.ts';

/** The steps of a hand-over in their order: who, when, where to, why. */
export function Chain({ steps, today }: { steps: readonly Step[]; today: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language === 'en' ? 'en' : 'zh';
  return (
    <ol className="chain">
      {steps.map((step) => (
        <li key={`${step.at} ${step.act}`}>
          {/* words: triage.step.open triage.step.pass triage.step.accept triage.step.send_back triage.step.close */}
          <b>{t(`triage.step.${step.act}`, { from: step.from?.name ?? '', to: step.to.name })}</b>{' '}
          <span className="quiet-words">
            {step.by} · {momentName(step.at, today, lang)}
          </span>
          {step.reason && (
            <span>
              {' '}
              {t('triage.because', { reason: t(`triage.why.${step.act}.${step.reason}`) })}
              {step.note && ` ${step.note}`}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
/* words: triage.why.pass.other_specialty triage.why.pass.needs_equipment triage.why.pass.admission triage.why.pass.wrong_desk triage.why.pass.shift_ends triage.why.pass.other */
/* words: triage.why.send_back.not_ours triage.why.send_back.no_capacity triage.why.send_back.something_missing triage.why.send_back.patient_declined triage.why.send_back.other */
/* words: triage.why.close.solved triage.why.close.seen triage.why.close.admitted triage.why.close.referred_out triage.why.close.patient_left triage.why.close.other */
