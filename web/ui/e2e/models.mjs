// The pictures of the models for the documentation, as SVG:
//   node e2e/models.mjs ../../bpmn/processes ../../docs/pictures/models
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openBrowser } from './browser.mjs';

const [models, pictures] = process.argv.slice(2);
const viewer = fileURLToPath(import.meta.resolve('bpmn-js/dist/bpmn-viewer.production.min.js'));

async function picture(page, xml) {
  return page.evaluate(async (xml) => {
    const viewer = new globalThis.BpmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(xml);
    const { svg } = await viewer.saveSVG();
    viewer.destroy();
    return { svg, warnings: warnings.map(({ message }) => message) };
  }, xml);
}

mkdirSync(pictures, { recursive: true });
const browser = await openBrowser();
const page = await browser.newPage();
await page.setContent('<div id="canvas" style="width: 1600px; height: 900px"></div>');
await page.addScriptTag({ path: viewer });
for (const file of readdirSync(models).filter((name) => name.endsWith('.bpmn'))) {
  const { svg, warnings } = await picture(page, readFileSync(join(models, file), 'utf8'));
  warnings.forEach((warning) => console.warn(file, warning));
  writeFileSync(join(pictures, `${basename(file, '.bpmn')}.svg`), `${svg}\n`);
}
await browser.close();
