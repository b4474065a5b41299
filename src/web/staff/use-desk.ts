import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import {
  type Appointment,
  anywhere,
  type DeskCell,
  type MonthQuestion,
  type Seek,
  type Target,
} from '#modules/booking/ui/staff/index.tsx';
import type { FoundPatient } from '#modules/identity/ui/staff/index.tsx';
import { daysLater } from './days.ts';
import { focusIn, isTyping, nextDay, nextTime } from './desk-focus.ts';

type Box = RefObject<HTMLElement | null>;

interface DeskState {
  text: string;
  registering: boolean;
  patient: FoundPatient | null;
  view: 'week' | 'month';
  department: string | null;
  from: string;
  month: MonthQuestion;
  cell: DeskCell | null;
  /** Enter was pressed on the cell: the first free time becomes the target once the times are there. */
  entering: boolean;
  /** Where the grid shall go once it is drawn. */
  seek: Seek | null;
  target: Target | null;
  /** The appointment that gives way to the target. */
  moving: Appointment | null;
  /** Where the focus goes with the very drawing that this change makes; a new object each time. */
  focus: { to: 'find' | 'times' | 'slots' | 'confirm' } | null;
}

/** What the desk holds, and how the focus goes: find, grid, confirm; Escape goes back one step. */
export function useDesk(
  boxes: { find: RefObject<HTMLInputElement | null>; slots: Box; grid: Box; confirm: Box },
  today: string,
) {
  const [state, setState] = useState<DeskState>({
    text: '',
    registering: false,
    patient: null,
    view: 'week',
    department: null,
    from: today,
    month: { from: today, department: '', slotClass: '', name: '', page: 0 },
    cell: null,
    entering: false,
    seek: null,
    target: null,
    moving: null,
    focus: null,
  });
  const change = useCallback((part: Partial<DeskState>) => setState((old) => ({ ...old, ...part })), []);
  const enterDepartment = useCallback(
    (department: string, seek: Seek | null = null) => change({ department, cell: null, target: null, seek }),
    [change],
  );
  const { find, slots, grid, confirm } = boxes;

  function startOver() {
    const empty = { text: '', patient: null, registering: false, target: null, moving: null, entering: false };
    change({ ...empty, focus: { to: 'find' } });
    // Whoever presses / goes on typing at once: not even a drawing may pass when the box is already there.
    find.current?.focus();
  }
  function back() {
    if (state.target) {
      change({ target: null, focus: { to: 'times' } });
    } else if (slots.current?.contains(document.activeElement)) focusIn(grid, '[tabindex="0"]');
    else if (state.moving) change({ moving: null });
    else if (state.patient || state.registering) startOver();
    else if (document.activeElement === find.current) find.current?.blur();
  }

  useEffect(() => find.current?.focus({ preventScroll: true }), [find]);
  // In the drawing itself: frames that pass before the focus goes on are keys that go to the old place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish, the boxes never change
  useLayoutEffect(() => {
    const to = state.focus?.to;
    if (to === 'find') find.current?.focus();
    if (to === 'slots') focusIn(slots, 'button');
    if (to === 'confirm') focusIn(confirm, '.btn:not(:disabled)');
    if (to === 'times') focusIn(slots, '.slot[aria-pressed="true"]') || focusIn(slots, '[tabindex="0"]');
  }, [state.focus]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return back();
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const empty = event.target === find.current && state.text === '';
      if (event.key === '/' && (empty || !isTyping(event.target))) {
        event.preventDefault();
        startOver();
      } else if (event.key.toLowerCase() === 'n' && !state.patient && !isTyping(event.target)) {
        event.preventDefault();
        change({ registering: true });
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  const showWeek = (from: string, seek: Seek | null = null) =>
    change({ from: from < today ? today : from, cell: null, target: null, seek });

  return {
    state,
    type: (text: string) => change({ text }),
    register: () => change({ registering: true }),
    take: (patient: FoundPatient) => change({ patient, registering: false, text: '', seek: anywhere }),
    startOver,
    enterDepartment,
    showWeek,
    show: (view: DeskState['view']) => change({ view, cell: null, target: null, entering: false, seek: anywhere }),
    askMonth: useCallback(
      (part: Partial<MonthQuestion>) =>
        setState((old) => ({ ...old, month: { ...old.month, ...part }, cell: null, target: null })),
      [],
    ),
    showCell(cell: DeskCell) {
      if (state.cell && same(state.cell, cell)) return;
      // While one confirms, the place in hand stays until the next one is there: the button keeps the focus.
      const confirming = confirm.current?.contains(document.activeElement) === true;
      change({ cell, target: confirming ? state.target : null, entering: false });
    },
    enter: () => change({ entering: true }),
    sought: (cell: DeskCell | null) => change(cell ? { seek: null, cell, entering: true } : { seek: null }),
    /** An arrow led out of the week; the way goes on with the same doctor. */
    beyond(days: number, practitioner: string) {
      if (days < 0 && state.from <= today) return;
      showWeek(daysLater(state.from, days), { ...anywhere, practitioner, last: days < 0 });
    },
    full() {
      change({ entering: false, focus: { to: 'slots' } });
    },
    choose(target: Target) {
      change({ target, entering: false, focus: { to: 'confirm' } });
    },
    move(moving: Appointment) {
      const from = moving.date >= daysLater(today, 7) ? moving.date : today;
      const seek = { practitioner: moving.practitioner.id, session: moving.session, last: false, enter: true };
      change({ moving, view: 'week', department: moving.department.id, from, cell: null, target: null, seek });
    },
    moved: () => change({ moving: null }),
    step(by: { times: number } | { days: number }) {
      if ('times' in by) return nextTime(slots, by.times)?.click();
      const day = nextDay(grid, by.days);
      if (day) return day.click();
      const doctor = state.cell?.practitioner;
      if (!doctor || state.view === 'month' || (by.days < 0 && state.from <= today)) return;
      const from = daysLater(state.from, 7 * by.days);
      const seek = { practitioner: doctor, session: null, last: by.days < 0, enter: true };
      change({ from: from < today ? today : from, seek });
    },
  };
}

const same = (a: DeskCell, b: DeskCell): boolean =>
  a.session === b.session && a.practitioner === b.practitioner && a.date === b.date && a.department === b.department;
