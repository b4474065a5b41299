import { useTranslation } from 'react-i18next';
import type { TableValue } from './data.ts';

/** What stands behind or beside a value on the staff side: each certificate with its days, or the own survey. */
export function BesideOf({ value: { certificates, beside }, keeps }: { value: TableValue; keeps: boolean }) {
  const { t } = useTranslation();
  if (certificates === null && beside === null) return null;
  return (
    <div className="stack">
      {certificates && certificates.length === 0 && <p>{t('programme.set.noCertificate')}</p>}
      {certificates && certificates.length > 0 && (
        <ul>
          {certificates.map(({ id, issuedOn, validUntil }) => (
            <li key={id}>
              {validUntil === null
                ? t('programme.set.certificateOpen', { issuedOn })
                : t('programme.set.certificate', { issuedOn, validUntil })}
            </li>
          ))}
        </ul>
      )}
      {beside && <p>{t('programme.set.beside', { ...beside, score: beside.score.toFixed(2) })}</p>}
      {keeps && (
        // The staff console is another page: the browser goes there by itself.
        <a className="btn quiet" href={`/staff/people-side?tab=${certificates ? 'certificates' : 'surveys'}`}>
          {t(certificates ? 'programme.set.toCertificates' : 'programme.set.toSurveys')}
        </a>
      )}
    </div>
  );
}
// words: programme.set.toCertificates programme.set.toSurveys
