// Screenshots of every page of the mock server (`npm run mock`), in both languages and two widths:
//   node e2e/look.mjs http://localhost:5173 <folder>
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { openBrowser } from './browser.mjs';

const [base, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

/** Something is drawn, nothing is loading, and nothing is still moving. */
async function settled(page) {
  await page.locator('main, .ant-result').first().waitFor();
  await page.waitForFunction(
    () =>
      !document.querySelector('.ant-skeleton, .ant-spin-spinning') &&
      document
        .getAnimations()
        .every(
          ({ playState, effect }) => playState !== 'running' || effect.getTiming().iterations === Infinity,
        ),
  );
}

async function look(page, name, path, then) {
  await page.goto(base + path);
  await settled(page);
  if (then) await then(page);
  await settled(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

const openFirst = async (page, text) => {
  await page.locator('a.row', { hasText: text }).click();
  await page.locator('.fjs-container .fjs-form-field').first().waitFor();
};

/** What opens each dialog of the customer's page. */
const DIALOGS = {
  '12-conversation': '.record-actions button',
  '13-service-request': '.ant-card-extra button:has(.anticon-plus) >> nth=1',
  '14-purchase': '.ant-card-extra button:has(.anticon-plus) >> nth=2',
  '15-consent': '.consent-mark',
};

async function tour(browser, language, width) {
  const context = await browser.newContext({
    viewport: { width, height: width > 600 ? 900 : 844 },
    locale: language,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on(
    'console',
    (message) =>
      message.type() !== 'info' &&
      message.type() !== 'debug' &&
      console.log(language, width, message.text(), message.location().url),
  );
  page.on('pageerror', (error) => console.log('PAGE ERROR', error.message));
  await page.addInitScript(
    (chosen) => window === window.top && localStorage.setItem('relance.language', chosen),
    language,
  );
  const as = (name) => `${name}-${language}-${width}`;
  await page.goto(base);
  await page.evaluate(() => fetch('/api/session', { method: 'DELETE' }));
  await look(page, as('1-sign-in'), '/sign-in');
  await page.getByRole('button', { name: /^li/ }).click();
  await page.locator('button[type=submit]').click();
  await page.locator('a.row').first().waitFor();
  await look(page, as('2-tasks'), '/tasks');
  await look(page, as('3-task-needs'), '/tasks', (p) => openFirst(p, '东莞'));
  await look(page, as('4-task-follow-up'), '/tasks', async (p) => {
    await openFirst(p, '跟进记录');
    await p.locator('.fjs-datepicker input').first().click();
  });
  await look(page, as('5-alerts'), '/tasks', async (p) => {
    await p.locator('header .bell').click();
    await p.locator('.alerts .row').first().waitFor();
  });
  await look(page, as('6-customers'), '/customers');
  await look(page, as('7-customer'), '/customers/1');
  await look(page, as('8-register'), '/customers/new', (p) => p.locator('button[type=submit]').click());
  await look(page, as('9-mails'), '/mails');
  await look(page, as('10-preferences'), '/preferences');
  await look(page, as('11-service-requests'), '/service-requests');
  for (const [name, opener] of Object.entries(DIALOGS))
    await look(page, as(name), '/customers/1', (p) => p.locator(opener).first().click());
  await look(page, as('16-mails-to-customer'), '/customers/1', (p) =>
    p.locator('.ant-tabs-tab').nth(2).click(),
  );
  await page.evaluate(() => fetch('/api/session', { method: 'DELETE' }));
  await page.evaluate(
    (body) => fetch('/api/session', { method: 'POST', body }),
    JSON.stringify({ username: 'manager', password: 'relance-demo' }),
  );
  await look(page, as('17-hand-over'), '/customers/1', (p) =>
    p.locator('.record-actions button').nth(1).click(),
  );
  await context.close();
}

const browser = await openBrowser();
try {
  for (const language of ['zh-CN', 'en'])
    for (const width of [1440, 390]) await tour(browser, language, width);
} finally {
  await browser.close();
}
