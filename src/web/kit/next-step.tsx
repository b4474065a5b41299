import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

export interface NextStepProps {
  /** Small line above: what this is and where, "下一步 · 内科 3 诊室候诊". */
  lead: string;
  /** The one thing, large: "前面 2 位". */
  headline: string;
  /** How long, or until when. */
  detail?: ReactNode;
  /** The number on the ticket. */
  ticket?: string | number;
  /** jade: go on; soon: now or soon; calm: nothing to do. */
  tone?: 'jade' | 'soon' | 'calm';
  /** One button, seldom a second quiet one. */
  children?: ReactNode;
}

/** The patient's first card: what is next, how long, where, one button. Changes in it are read out politely. */
export function NextStep({ lead, headline, detail, ticket, tone = 'jade', children }: NextStepProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={`next-step ${tone}`} aria-labelledby={id}>
      <div className="what" aria-live="polite">
        <div>
          <p className="lead">{lead}</p>
          <h2 id={id} className="headline">
            {headline}
          </h2>
          {detail && <p>{detail}</p>}
        </div>
        {ticket !== undefined && (
          <p className="ticket">
            {t('web.number')} <b>{ticket}</b>
          </p>
        )}
      </div>
      {children}
    </section>
  );
}
