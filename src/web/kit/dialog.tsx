import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';

/** The platform's own dialog: it keeps the focus inside, Escape closes, and the focus returns to what opened it. */
export function Dialog({
  title,
  open,
  onClose,
  ownClose = false,
  children,
}: {
  title: string;
  open: boolean;
  onClose: () => void;
  /** The content has its own button that closes: no second one that means the same. */
  ownClose?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal();
    if (!open && box.current?.open) box.current.close();
  }, [open]);
  if (!open) return <dialog ref={box} />;
  return (
    <dialog ref={box} className="dialog" aria-labelledby={id} onClose={onClose}>
      <div className="stack">
        <h2 id={id}>{title}</h2>
        {children}
        {!ownClose && (
          <Button look="plain" wide onClick={onClose}>
            {t('web.close')}
          </Button>
        )}
      </div>
    </dialog>
  );
}
