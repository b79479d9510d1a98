const FORM = '.fjs-container';

const optional = (component) => component.validate?.required !== true && component.type !== 'radio';

/** form-js ends the ids of its controls with the component's own. */
const marked = ({ id }) => `[id*="-${id}"]`;
const control = (page, component) => page.locator(`${FORM} ${marked(component)}`).first();
const fieldOf = (page, component) =>
  page.locator(`${FORM} .fjs-form-field:not(.fjs-form-field-grouplike):has(${marked(component)})`).first();

const FILL = {
  textfield: (page, component, value) => control(page, component).fill(String(value ?? '测试')),
  textarea: (page, component, value) => control(page, component).fill(String(value ?? '测试内容')),
  number: (page, component, value) =>
    control(page, component).fill(String(value ?? component.validate?.min ?? 1)),
  checkbox: (page, component) => control(page, component).check(),
  radio: (page, component) => fieldOf(page, component).locator('input[type=radio]').first().check(),
  checklist: (page, component) => fieldOf(page, component).locator('input[type=checkbox]').first().check(),
  async select(page, component) {
    await fieldOf(page, component).locator('.fjs-input-group').click();
    await page.locator(`${FORM} .fjs-dropdownlist-item`).first().click();
  },
  async taglist(page, component) {
    await fieldOf(page, component).locator('.fjs-taglist-input').click();
    await page.locator(`${FORM} .fjs-dropdownlist-item`).first().click();
    await page.keyboard.press('Escape');
  },
  async datetime(page, component) {
    const tomorrow = new Date(Date.now() + 86_400_000);
    const [day, time] = await fieldOf(page, component).locator('input').all();
    await day.fill(tomorrow.toLocaleDateString('zh-CN'));
    await day.press('Enter');
    if (!time) return;
    await time.fill('10:00');
    await time.press('Enter');
  },
};

/** Fills what is required, in the order of the form, with `values` by key where given and something valid elsewhere. */
export async function fillForm(page, schema, data, values) {
  for (const component of schema.components ?? []) {
    if (component.isRepeating && (component.defaultRepetitions ?? 1) === 0) {
      await page.locator(`${FORM} .fjs-repeat-render-add`).first().click();
    }
    if (component.components) await fillForm(page, component, data, values);
    const given = values[component.key] ?? data[component.key];
    if (!FILL[component.type] || (optional(component) && values[component.key] === undefined)) continue;
    await FILL[component.type](page, component, given);
  }
}
