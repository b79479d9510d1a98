import type { KeyboardEvent } from 'react';

const STEP: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys go from row to row; Tab goes on to what may be done with one. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>) {
  const step = STEP[event.key];
  const row = event.target instanceof Element && event.target.closest('.rows > li')?.querySelector('.row');
  if (!step || !row) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.row')];
  const next = rows[rows.indexOf(row as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
