import type { Session } from '@/lib/api/types';

const STEERING = ['manager', 'director', 'administrator'];

const SEEING_ALL = ['director', 'administrator'];

/** Who sees the tasks of others and may urge and reassign them, as the server has it. */
export function steers(person: Session | null | undefined): boolean {
  return STEERING.includes(person?.role.toLowerCase() ?? '');
}

/** Who sees everything, not only what is of the own team. */
export function seesAll(person: Session | null | undefined): boolean {
  return SEEING_ALL.includes(person?.role.toLowerCase() ?? '');
}

/** Who works on what customers ask of service: those who do service, and those whose customers ask. */
export function serves(person: Session | null | undefined): boolean {
  return person !== null && person !== undefined && person.role.toLowerCase() !== 'marketing';
}

/** Who keeps people, teams and the audit log. */
export function administers(person: Session | null | undefined): boolean {
  return person?.role.toLowerCase() === 'administrator';
}
