import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

/** The Chromium that comes with the packages; it needs nothing else on the machine and runs as root. */
export async function openBrowser() {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
}
