export const ROLES = ['rep', 'service', 'marketing', 'manager', 'director', 'administrator'] as const;
