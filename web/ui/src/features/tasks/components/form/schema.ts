export interface Option {
  value: string;
  label: string;
}

/** The parts of a form-js schema that we read. */
export interface Component {
  type?: string;
  key?: string;
  path?: string;
  label?: string;
  dateLabel?: string;
  timeLabel?: string;
  action?: string;
  values?: Option[];
  valuesKey?: string;
  properties?: Record<string, string>;
  components?: Component[];
  [property: string]: unknown;
}

/** `variables.decisionChain[0].person` → decisionChain, 0, person */
export function stepsOf(field: string): string[] {
  const steps = field.split(/[.[\]]+/).filter(Boolean);
  return steps[0] === 'variables' ? steps.slice(1) : steps;
}

const isIndex = (step: string) => /^\d+$/.test(step);

/** The labels along a refused field's path, with the row's number for a list. */
export function labelOf(schema: Component, field: string): string {
  const labels: string[] = [];
  let components = schema.components ?? [];
  for (const step of stepsOf(field)) {
    if (isIndex(step)) {
      labels.push(String(Number(step) + 1));
      continue;
    }
    const found = find(components, step);
    labels.push(found?.label || found?.dateLabel || found?.timeLabel || step);
    components = found?.components ?? components;
  }
  return labels.join(' ') || field;
}

/** The component that a refused field or list entry belongs to. */
export function componentAt(schema: Component, field: string): Component | undefined {
  const steps = stepsOf(field).filter((step) => !isIndex(step));
  return steps.reduce<Component | undefined>((at, step) => at && find(at.components ?? [], step), schema);
}

function find(components: Component[], step: string): Component | undefined {
  for (const component of components) {
    if (component.key === step || component.path === step) return component;
    const inside = !component.path && find(component.components ?? [], step);
    if (inside) return inside;
  }
  return undefined;
}

/** The page has its own submit button, in one place for every form; the form's own would be a second one. */
export function withoutSubmitButton<T extends Component>(schema: T): T {
  const kept = schema.components?.filter(({ type, action }) => type !== 'button' || action === 'reset');
  return { ...schema, ...(kept && { components: kept.map((component) => withoutSubmitButton(component)) }) };
}

/** What was left empty is not sent: an empty text is no value. */
export function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled).filter((entry) => entry !== undefined);
  if (value === null || value === '') return undefined;
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, filled(entry)] as const);
  const left = entries.filter(([, entry]) => entry !== undefined);
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}
