import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lang, momentName } from '#web/kit/index.ts';
import { documentName } from '../../names.ts';
import { genderWords } from '../patient-line.tsx';
import type { ComparedRecord } from './data.ts';

interface Props {
  first: ComparedRecord;
  second: ComparedRecord;
  today: string;
}

/** The two records as columns; where they differ a sign says so, not a colour alone. */
export function SideBySide({ first, second, today }: Props) {
  const { t, i18n } = useTranslation();
  const born = (one: ComparedRecord) =>
    one.newborn
      ? t('identity.staff.newbornOf', { mother: one.newborn.mother, order: one.newborn.order })
      : one.birthDate;
  const papers = (one: ComparedRecord) =>
    one.documents.map((d) => `${documentName(t, d.kind)} ${d.masked}`).join('\n') || t('identity.staff.noDocument');
  const rows: [string, (one: ComparedRecord) => string][] = [
    [t('identity.staff.nameShort'), (one) => one.name],
    [t('identity.staff.gender'), (one) => genderWords(t, one.gender)],
    [t('identity.staff.birthDate'), born],
    [t('identity.staff.documents'), papers],
    [t('identity.staff.phoneShort'), (one) => one.phoneMasked],
    [t('identity.staff.guardians'), (one) => one.guardians.join('、') || '—'],
    [t('identity.staff.registeredAt'), (one) => momentName(one.registeredAt, today, i18n.language as Lang)],
  ];
  return (
    <div className="side-by-side">
      <table>
        <caption className="only-heard">{t('identity.staff.sideBySide')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('identity.staff.recordA')}</th>
            <th scope="col">{t('identity.staff.recordB')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, value]) => (
            <Row key={label} label={label} a={value(first)} b={value(second)} differs={t('identity.staff.differs')} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ label, a, b, differs }: { label: string; a: ReactNode; b: ReactNode; differs: string }) {
  return (
    <tr className={a === b ? undefined : 'differs'}>
      <th scope="row">
        {label}
        {a !== b && (
          <>
            <span aria-hidden="true"> ≠</span>
            <span className="only-heard"> {differs}</span>
          </>
        )}
      </th>
      <td>{a}</td>
      <td>{b}</td>
    </tr>
  );
}
