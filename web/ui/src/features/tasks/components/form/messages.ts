import type { TFunction } from 'i18next';

/** form-js speaks English only: what it says, and the name of our text for it. */
const KNOWN: [RegExp, string][] = [
  [/is required/, 'required'],
  [/minimum value of (.+)\.$/, 'min'],
  [/maximum value of (.+)\.$/, 'max'],
  [/minimum length of (.+)\.$/, 'minLength'],
  [/maximum length of (.+)\.$/, 'maxLength'],
  [/not a number/, 'number'],
  [/valid email/, 'email'],
  [/phone number/, 'phone'],
  [/must match pattern/, 'pattern'],
];

export function translated(message: string, t: TFunction): string {
  for (const [pattern, name] of KNOWN) {
    const match = pattern.exec(message);
    if (match) return t(`tasks.formText.${name}`, { value: match[1] ?? '' });
  }
  return message;
}
