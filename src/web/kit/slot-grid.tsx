import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface SlotChoice {
  id: string;
  /** "08:36" */
  label: string;
  /** Seats left; 0 is shown struck through and said as full. */
  free: number;
  /** One word below the time: whom it is for. */
  note?: string | undefined;
}

/** Start times as buttons. Tab enters at the chosen (or first free) one, arrow keys walk, Enter chooses. */
export function SlotGrid({
  label,
  slots,
  chosen,
  onChoose,
}: {
  label: string;
  slots: readonly SlotChoice[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const entry = slots.find((slot) => slot.id === chosen && slot.free > 0) ?? slots.find((slot) => slot.free > 0);

  function walk(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns(box.current), ArrowUp: -columns(box.current) }[
      event.key
    ];
    if (!step) return;
    const all = [...(box.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    let at = all.indexOf(document.activeElement as HTMLButtonElement) + step;
    while (all[at]?.disabled) at += Math.sign(step);
    const next = all[at];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would read its legend before every time
    <div className="slots" role="group" aria-label={label} ref={box} onKeyDown={walk}>
      {slots.map((slot) => (
        <button
          key={slot.id}
          type="button"
          className="slot"
          disabled={slot.free === 0}
          aria-pressed={slot.id === chosen}
          tabIndex={slot.id === entry?.id ? 0 : -1}
          onClick={() => onChoose(slot.id)}
        >
          {slot.label}
          {slot.free === 0 && <span className="only-heard"> {t('web.full')}</span>}
          {slot.note && <small> {slot.note}</small>}
          {slot.free > 1 && <small>{t('web.free', { count: slot.free })}</small>}
        </button>
      ))}
    </div>
  );
}

/** How many buttons stand in the first row. */
function columns(box: HTMLElement | null): number {
  const all = [...(box?.querySelectorAll<HTMLElement>('button') ?? [])];
  const top = all[0]?.offsetTop;
  return Math.max(1, all.filter((button) => button.offsetTop === top).length);
}
