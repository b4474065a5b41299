import type { Page } from 'playwright-core';
import { axe, tofu } from '#platform/testing/browser.ts';
import { orderFaults } from './reading-order.ts';

/**
 * What is wrong with a page for somebody who sees, hears or moves less well: axe findings, characters without a glyph,
 * sideways scrolling, targets under `least` CSS pixels (44; 60 in elder mode), not exactly one h1 and one main, words read
 * in another order than they stand.
 */
export async function faults(page: Page, least: number): Promise<string[]> {
  return [...(await axe(page)), ...(await shapeAndOrder(page, least))];
}

/** The same without axe, which takes most of the time: for a page that axe has judged in another size. */
export async function shapeAndOrder(page: Page, least: number): Promise<string[]> {
  const shape = await page.evaluate(shapeFaults, least);
  const order = await page.evaluate(orderFaults);
  return [...(await tofu(page)).map((character) => `tofu ${character}`), ...shape, ...order];
}

function shapeFaults(least: number): string[] {
  const found: string[] = [];
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) found.push(`scrolls sideways by ${over} px`);
  for (const name of ['h1', 'main']) {
    const count = document.querySelectorAll(name).length;
    if (count !== 1) found.push(`${count} ${name}`);
  }
  const targets = 'a, button, summary, select, textarea, input:not([type=radio], [type=checkbox]), label.option';
  for (const target of document.querySelectorAll(targets)) {
    const { width, height } = target.getBoundingClientRect();
    if (width === 0 || target.classList.contains('skip')) continue;
    // Half a pixel for rounding.
    if (Math.min(width, height) < least - 0.5)
      found.push(`target ${Math.round(width)}x${Math.round(height)}: ${target.textContent?.trim().slice(0, 30)}`);
  }
  if (document.title === '') found.push('no title');
  return found;
}
