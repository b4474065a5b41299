import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Target } from '#modules/booking/ui/staff/index.tsx';
import type { FoundPatient } from '#modules/identity/ui/staff/index.tsx';

type Box = RefObject<HTMLElement | null>;

interface DeskState {
  text: string;
  registering: boolean;
  patient: FoundPatient | null;
  department: string | null;
  from: string;
  cell: { session: string; date: string } | null;
  target: Target | null;
}

/** What the desk holds, and how the focus goes: find, week, times, confirm; Escape goes back one step. */
export function useDesk(
  boxes: { find: RefObject<HTMLInputElement | null>; slots: Box; grid: Box; confirm: Box },
  today: string,
) {
  const [state, setState] = useState<DeskState>({
    text: '',
    registering: false,
    patient: null,
    department: null,
    from: today,
    cell: null,
    target: null,
  });
  const change = useCallback((part: Partial<DeskState>) => setState((old) => ({ ...old, ...part })), []);
  const enterDepartment = useCallback(
    (department: string) => change({ department, cell: null, target: null }),
    [change],
  );
  const { find, slots, grid, confirm } = boxes;

  function startOver() {
    change({ text: '', patient: null, registering: false, target: null });
    // Whoever presses / goes on typing at once: no frame may pass when the box is already there.
    if (find.current) find.current.focus();
    else soon(() => find.current?.focus());
  }
  function back() {
    if (state.target) {
      change({ target: null });
      soon(() => focusIn(slots, 'button:not(:disabled)[tabindex="0"]'));
    } else if (slots.current?.contains(document.activeElement)) focusIn(grid, '[tabindex="0"]');
    else if (state.patient || state.registering) startOver();
  }

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return back();
      const typing = event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') {
        event.preventDefault();
        startOver();
      } else if (event.key.toLowerCase() === 'n' && !state.patient) {
        event.preventDefault();
        change({ registering: true });
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  return {
    state,
    type: (text: string) => change({ text }),
    register: () => change({ registering: true }),
    take(patient: FoundPatient) {
      change({ patient, registering: false, text: '' });
      soon(() => focusIn(grid, '[tabindex="0"]'));
    },
    startOver,
    enterDepartment,
    showWeek: (from: string) => change({ from: from < today ? today : from, cell: null, target: null }),
    showSession(cell: { session: string }, date: string) {
      if (state.cell?.session !== cell.session) change({ cell: { session: cell.session, date }, target: null });
    },
    goToSlots: () => soon(() => focusIn(slots, '.slot[tabindex="0"]') || focusIn(slots, 'button')),
    choose(target: Target) {
      change({ target });
      soon(() => focusIn(confirm, 'button:not(:disabled)'));
    },
  };
}

function focusIn(box: Box, selector: string): boolean {
  const element = box.current?.querySelector<HTMLElement>(selector);
  element?.focus();
  return element !== null && element !== undefined;
}

/** After React has drawn what the focus shall go to. */
function soon(act: () => unknown): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
