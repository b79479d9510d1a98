// A rep's dealings with a customer in a real browser, against a running application:
//   BASE_URL=http://localhost:8080 node e2e/record.mjs <folder for screenshots>
// Records a conversation and sees its next action become a task, adds a purchase, opens a service request; service sees it in its queue;
// the manager hands the customer over. Exits with 0 when all of this was seen; every wait is bounded.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { openBrowser } from './browser.mjs';
import { callApi, registration } from './call-api.mjs';

const PATIENCE = 20_000;
const base = (process.env.BASE_URL ?? 'http://localhost:8080').replace(/\/$/, '');
const folder = process.argv[2] ?? 'record';
const mark = String(Date.now());

async function signedIn(browser, username) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'zh-CN' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error('PAGE ERROR', error.message));
  await page.goto(`${base}/sign-in`);
  await page.locator('input[autocomplete=username]').fill(username);
  await page.locator('input[autocomplete=current-password]').fill('relance-demo');
  await page.locator('button[type=submit]').click();
  await page.locator('header.top').waitFor();
  return page;
}

const see = (page, step) => page.screenshot({ path: join(folder, `${step}.png`), fullPage: true });

async function openNewCustomer(page) {
  const lists = await callApi(page, '/api/lists');
  const { id } = await callApi(page, '/api/customers', registration(`沟通测试客户 ${mark}`, lists));
  await page.goto(`${base}/customers/${id}`);
  await page.getByRole('button', { name: '记录沟通' }).waitFor();
  return page.url();
}

async function recordConversation(page) {
  await page.getByRole('button', { name: '记录沟通' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('参与人').fill('王总');
  await dialog.getByLabel('参与人').press('Enter');
  await dialog.getByLabel('沟通要点').fill(`谈了报价 ${mark}`);
  await dialog.getByLabel('客户反馈').fill('可以接受');
  await dialog.getByLabel('做什么').fill(`寄样品 ${mark}`);
  await dialog.getByRole('button', { name: '三天后' }).click();
  await see(page, '1-conversation');
  await dialog.getByRole('button', { name: /记\s?录$/ }).dblclick();
  await page.locator('.ant-message').getByText(`寄样品 ${mark}`).waitFor();
  await page.locator('.entry', { hasText: `寄样品 ${mark}` }).waitFor();
  await page
    .locator('.conversation', { hasText: `谈了报价 ${mark}` })
    .first()
    .waitFor();
  const recorded = await page.locator('.conversation', { hasText: `谈了报价 ${mark}` }).count();
  if (recorded !== 1) throw new Error(`The conversation is there ${recorded} times.`);
}

async function addPurchase(page) {
  await page.getByRole('button', { name: '登记采购' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('产品').fill(`检测仪 ${mark}`);
  await dialog.getByLabel('金额').fill('120000');
  await dialog.getByRole('button', { name: /保\s?存/ }).click();
  await page.locator('.entry', { hasText: `检测仪 ${mark}` }).waitFor();
}

async function openRequest(page) {
  await page.getByRole('button', { name: '提出请求' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('紧急故障').check();
  await dialog.getByLabel('主题').fill(`停机 ${mark}`);
  await dialog.getByRole('button', { name: '提出请求' }).click();
  await page
    .locator('.entry', { hasText: `停机 ${mark}` })
    .locator('.due')
    .waitFor();
}

async function seeQueue(page) {
  await page.getByRole('link', { name: '服务请求', exact: true }).click();
  const row = page.locator('.ant-table-row', { hasText: `停机 ${mark}` });
  await row.locator('a[href^="/tasks/"]').waitFor();
  await see(page, '3-queue');
  await row.getByRole('button', { name: `关闭请求：停机 ${mark}` }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /关\s?闭$/ })
    .last()
    .click();
  await row.waitFor({ state: 'detached' });
}

async function handOver(page, address) {
  await page.goto(address);
  await page.getByRole('button', { name: /转\s?交/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('转交给').click();
  await page.getByTitle(/^王芳/).click();
  await dialog.getByRole('button', { name: /转\s?交/ }).click();
  await page.locator('.record-head').getByText('王芳').waitFor();
  await page
    .locator('.entry', { hasText: `寄样品 ${mark}` })
    .getByText('王芳')
    .waitFor();
  await see(page, '4-handed-over');
}

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
try {
  const li = await signedIn(browser, 'li');
  const address = await openNewCustomer(li);
  await recordConversation(li);
  await addPurchase(li);
  await openRequest(li);
  await see(li, '2-customer');
  await seeQueue(await signedIn(browser, 'service'));
  await handOver(await signedIn(browser, 'manager'), address);
  console.log('record: conversation, purchase, service request, queue and hand-over were seen');
} catch (error) {
  for (const [index, page] of browser
    .contexts()
    .flatMap((context) => context.pages())
    .entries())
    await see(page, `failed-${index}`).catch(() => {});
  console.error(`record: ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}
