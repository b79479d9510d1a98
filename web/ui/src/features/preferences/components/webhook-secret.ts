const BYTES = 32;

/** A key as Standard Webhooks wants it. */
export function newWebhookSecret(): string {
  const key = crypto.getRandomValues(new Uint8Array(BYTES));
  return `whsec_${btoa(String.fromCharCode(...key))}`;
}
