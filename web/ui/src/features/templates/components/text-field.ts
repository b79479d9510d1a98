/** Puts the caret at the beginning of a line and marks it. */
export function goToLine(field: HTMLTextAreaElement | null, line: number) {
  if (!field) return;
  const lines = field.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0);
  field.focus();
  field.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
}

/** The text with this in place of what is selected; the caret goes behind it once the text is drawn. */
export function insertAtCaret(field: HTMLTextAreaElement | null, text: string, inserted: string): string {
  const from = field?.selectionStart ?? text.length;
  const to = field?.selectionEnd ?? from;
  requestAnimationFrame(() => {
    field?.focus();
    field?.setSelectionRange(from + inserted.length, from + inserted.length);
  });
  return text.slice(0, from) + inserted + text.slice(to);
}
