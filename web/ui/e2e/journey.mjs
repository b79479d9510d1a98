// One person's morning in a real browser, against a running application:
//   BASE_URL=http://localhost:8080 node e2e/journey.mjs <folder for screenshots>
// Signs in as li, registers a customer through the API, sees the alert arrive live, opens the task from it, fills in
// its form and sees it go. Exits with 0 when all of this was seen; every wait is bounded.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { openBrowser } from './browser.mjs';
import { callApi, registration } from './call-api.mjs';
import { fillForm } from './fill-form.mjs';

const PATIENCE = 20_000;
const WHOLE = 180_000;

const base = (process.env.BASE_URL ?? 'http://localhost:8080').replace(/\/$/, '');
const folder = process.argv[2] ?? 'journey';
const name = `端到端测试客户 ${Date.now()}`;

async function signIn(page) {
  await page.goto(`${base}/sign-in`);
  await page.locator('input[autocomplete=username]').fill('li');
  await page.locator('input[autocomplete=current-password]').fill('relance-demo');
  await page.locator('button[type=submit]').click();
  await page.locator('header.top').waitFor();
  await page.locator('.connection').getByText('实时').waitFor();
}

async function unread(page) {
  const label = await page.locator('header button:has(.bell)').getAttribute('aria-label');
  return Number(/\d+/.exec(label)?.[0]);
}

async function openFromAlert(page) {
  await page.locator('header button:has(.bell)').click();
  await page.locator('.alerts .row', { hasText: name }).first().click();
  await page.waitForURL(/\/tasks\/\d+/);
  return page.url().split('/').at(-1);
}

async function journey(page) {
  const see = (step) => page.screenshot({ path: join(folder, `${step}.png`) });
  await signIn(page);
  await see('1-signed-in');

  const before = await unread(page);
  await callApi(page, '/api/customers', registration(name, await callApi(page, '/api/lists')));
  await page.locator('.toast, .ant-notification-notice', { hasText: name }).first().waitFor();
  const after = await unread(page);
  if (after <= before) throw new Error(`The bell did not rise: ${before} before, ${after} after.`);
  await see('2-alert');

  const key = await openFromAlert(page);
  await page.locator('.fjs-container .fjs-form-field').first().waitFor();
  const { schema, data } = await callApi(page, `/api/tasks/${key}/form`);
  await fillForm(page, schema, data, VALUES);
  await see('3-form');
  await page.locator('.work-foot button').click();

  await page.locator('.done-icon').waitFor();
  await page.locator(`a.row[href="/tasks/${key}"]`).waitFor({ state: 'detached' });
  await see('4-done');
}

const VALUES = { budgetMin: 200000, budgetMax: 500000, painPoints: '换线时间长，误报率高', person: '何洁' };

mkdirSync(folder, { recursive: true });
const givenUp = setTimeout(() => {
  console.error(`journey: not done after ${WHOLE / 1000} s`);
  process.exit(1);
}, WHOLE);
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
page.setDefaultTimeout(PATIENCE);
try {
  await journey(page);
  console.log('journey: signed in, alerted live, task completed');
} catch (error) {
  await page.screenshot({ path: join(folder, 'failed.png'), timeout: 5_000 }).catch(() => {});
  console.error(`journey: ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser.close();
  clearTimeout(givenUp);
}
