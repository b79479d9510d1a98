/** A key under which a command happens once, however often it is sent; also where the page came over plain HTTP. */
export function newRequestKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const keyed = (key: string) => ({ 'Idempotency-Key': key });
