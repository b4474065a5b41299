import { useTranslation } from 'react-i18next';

/** The keys of the desk, where the eye rests between two people. A partner has neither walk-ins nor moves. */
export function KeyHints({ own }: { own: boolean }) {
  const { t } = useTranslation();
  const hints: readonly (readonly [key: string, does: string, shown?: boolean])[] = [
    ['/', t('web.staff.key.find')],
    ['↑↓←→', t('web.staff.key.walk')],
    ['PgUp PgDn', t('web.staff.key.department')],
    ['Enter', t('web.staff.key.enter')],
    ['W', t('web.staff.key.walkIn'), own],
    ['M', t('web.staff.key.move'), own],
    ['X', t('web.staff.key.cancel')],
    ['Esc', t('web.staff.key.back')],
  ];
  return (
    <p className="key-hints quiet-words">
      {hints
        .filter(([, , shown = true]) => shown)
        .map(([key, does]) => (
          <span key={key}>
            <kbd>{key}</kbd> {does}
          </span>
        ))}
    </p>
  );
}
