import { useTranslation } from 'react-i18next';
import { type Lang, Link, momentName, ownPath } from '#web/kit/index.ts';
import { isPicture } from '../../domain/tasks/file-kind.ts';
import { fileAddress, type Measure } from './data.ts';
import { EvidenceForm } from './evidence-form.tsx';

type Item = Measure['evidenceItems'][number];

/** What shows that it was done: photographs as pictures, files to take, pages of this system to open. */
export function EvidenceCard({ hospital, measure, today }: { hospital: number; measure: Measure; today: string }) {
  const { t } = useTranslation();
  const { evidenceItems: items } = measure;
  return (
    <section className="card stack" aria-label={t('programme.tasks.evidence')}>
      <h2>{t('programme.tasks.evidence')}</h2>
      {items.length === 0 && <p className="quiet-words">{t('programme.tasks.evidenceNone')}</p>}
      <ul className="task-evidence">
        {items.map((item) => (
          <li key={item.id}>
            <One hospital={hospital} measure={measure.id} item={item} today={today} />
          </li>
        ))}
      </ul>
      {measure.rights.help && <EvidenceForm hospital={hospital} measure={measure.id} />}
    </section>
  );
}

function One({ hospital, measure, item, today }: { hospital: number; measure: string; item: Item; today: string }) {
  const { t, i18n } = useTranslation();
  const by = [item.by.name, momentName(item.at, today, i18n.language as Lang)].filter(Boolean).join(' · ');
  const address = item.file ? fileAddress(hospital, measure, item.file) : null;
  const size = t('programme.tasks.kilobytes', { count: Math.max(1, Math.round((item.size ?? 0) / 1000)) });
  return (
    <figure className="task-proof">
      {address && item.media && isPicture(item.media) && (
        <a href={address} className="task-photo">
          <img src={address} alt={item.title} loading="lazy" />
        </a>
      )}
      <figcaption>
        {item.path ? (
          <Link to={ownPath(item.path)} className="task-open">
            {item.title}
          </Link>
        ) : (
          <a href={address ?? ''} className="task-open" download={item.title}>
            {t('programme.tasks.takeFile', { title: item.title, size })}
          </a>
        )}
        <span className="quiet-words">{by}</span>
        {item.sm3 && (
          <details className="task-more">
            <summary>{t('programme.tasks.sum')}</summary>
            <code className="task-sum">{item.sm3}</code>
          </details>
        )}
      </figcaption>
    </figure>
  );
}
