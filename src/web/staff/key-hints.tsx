import { useTranslation } from 'react-i18next';

/** The keys of the desk, where the eye rests between two people. */
export function KeyHints() {
  const { t } = useTranslation();
  return (
    <p className="key-hints quiet-words">
      <span>
        <kbd>/</kbd> {t('web.staff.key.find')}
      </span>
      <span>
        <kbd>↑↓←→</kbd> {t('web.staff.key.walk')}
      </span>
      <span>
        <kbd>Enter</kbd> {t('web.staff.key.enter')}
      </span>
      <span>
        <kbd>W</kbd> {t('web.staff.key.walkIn')}
      </span>
      <span>
        <kbd>Esc</kbd> {t('web.staff.key.back')}
      </span>
    </p>
  );
}
