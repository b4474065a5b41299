import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { screenshot } from '#platform/testing/browser.ts';

/** Keeps a picture for the design notes when SHUXIN_PICTURES names a folder; does nothing in an ordinary run. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SHUXIN_PICTURES;
  if (folder) await screenshot(page, join(folder, `${name}.png`));
}
