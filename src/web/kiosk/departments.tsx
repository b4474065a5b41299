import { useTranslation } from 'react-i18next';
import { useFlow } from './flow.ts';
import { Said } from './said.tsx';
import { useAsked } from './use-asked.ts';

/** The departments of this campus. */
export function Departments() {
  const { t } = useTranslation();
  const { go, flow } = useFlow();
  const { data } = useAsked<{ items: { id: string; name: string }[] }>('/departments', false);
  return (
    <>
      <Said title={t('web.kiosk.departments')} hint={t('web.kiosk.departments.hint')} />
      <ul className="kiosk-choices">
        {data?.items.map((department) => (
          <li key={department.id}>
            <button
              type="button"
              className="kiosk-choice"
              onClick={() => go('days', { draft: { ...flow.draft, department } })}
            >
              <strong>{department.name}</strong>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
