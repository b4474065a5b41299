import type { Page } from 'playwright-core';

/**
 * Counts in the page what a person does: every click, every Enter, every letter that is a shortcut, and filling one field
 * once, however many letters that takes. Walking (arrows, Tab, page keys, Escape) does nothing by itself and is free.
 * The answer counts since the last answer.
 */
export async function countActions(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(listen);
  return () => page.evaluate(() => (globalThis as unknown as { actions: string[] }).actions.splice(0).length);
}

function listen(): void {
  const actions: string[] = [];
  (globalThis as unknown as { actions: string[] }).actions = actions;
  let filling: EventTarget | null = null;
  const inField = (target: EventTarget | null) =>
    target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
  document.addEventListener(
    'keydown',
    ({ key, target }) => {
      if (key === 'Enter' || (!inField(target) && key.length === 1)) actions.push(key);
    },
    { capture: true },
  );
  document.addEventListener(
    'input',
    ({ target }) => {
      if (filling !== target) actions.push('field');
      filling = target;
    },
    { capture: true },
  );
  document.addEventListener('focusin', ({ target }) => {
    if (target !== filling) filling = null;
  });
  document.addEventListener(
    'click',
    (event) => {
      // The click that a browser makes of a key, or a page by itself, was no click.
      if (event.isTrusted && event.detail > 0) actions.push('click');
    },
    { capture: true },
  );
}
