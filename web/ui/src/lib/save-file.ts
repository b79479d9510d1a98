/** What RFC 6266 calls the extended name; the other one is for clients that cannot read it. */
export function fileName(disposition: string | null): string {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return extended ? decodeURIComponent(extended) : 'download';
}

/** Has the browser save what the server sent. */
export function saveFile(content: Blob, { headers }: Response) {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(headers.get('Content-Disposition'));
  link.click();
  // Only once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
