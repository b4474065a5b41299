import type { RefObject } from 'react';

type Box = RefObject<HTMLElement | null>;

/** The keys of the desk go from part to part of the page; these say where. */
export function focusIn(box: Box, selector: string): boolean {
  const element = box.current?.querySelector<HTMLElement>(selector);
  element?.focus();
  return element !== null && element !== undefined;
}

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);

/** The free start time so many places after the chosen one. */
export function nextTime(slots: Box, by: number): HTMLElement | undefined {
  const times = [...(slots.current?.querySelectorAll<HTMLElement>('.slot:not(:disabled)') ?? [])];
  const at = times.findIndex((time) => time.getAttribute('aria-pressed') === 'true');
  return at < 0 ? undefined : times[at + by];
}

/** The cell of the same doctor's next day with free places; a week has two lines for mornings and afternoons. */
export function nextDay(grid: Box, by: number): HTMLElement | undefined {
  const here = grid.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
  if (!here) return undefined;
  const cells = [...(grid.current?.querySelectorAll<HTMLElement>(`[data-doctor="${here.dataset.doctor}"]`) ?? [])];
  const inOrder = cells.toSorted((a, b) => (a.dataset.date ?? '').localeCompare(b.dataset.date ?? ''));
  const at = inOrder.indexOf(here);
  const isFree = (cell: HTMLElement) => cell.classList.contains('free');
  return by < 0 ? inOrder.slice(0, at).findLast(isFree) : inOrder.slice(at + 1).find(isFree);
}
