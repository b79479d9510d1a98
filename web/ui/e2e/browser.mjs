import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

// Not the package's own arguments: they run everything in one process, which hangs after some pages.
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];

/** The Chromium that comes with the packages; it needs nothing else on the machine and runs as root. */
export async function openBrowser() {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ARGUMENTS,
    headless: true,
  });
}
