import { useSyncExternalStore } from 'react';

const TICK = 20_000;

let offset = 0;
let current = Date.now();
const listeners = new Set<() => void>();

function tick() {
  current = Date.now() + offset;
  listeners.forEach((listener) => listener());
}

/** In demo mode the engine's clock runs ahead of ours; "overdue" and "in 2 hours" follow the engine. */
export function followServerTime(serverNow: string) {
  offset = Date.parse(serverNow) - Date.now();
  tick();
}

/** The present moment by the engine's clock, for what is asked once. */
export const serverNow = () => Date.now() + offset;

export function followLocalTime() {
  offset = 0;
  tick();
}

let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present moment in milliseconds, renewed a few times a minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => current);
}
