import { useState } from 'react';

import { statusOf } from './problem';
import { newRequestKey } from './request-key';

const USED_FOR_SOMETHING_ELSE = 422;

/**
 * One key for a dialog: what is sent twice from it happens once. Was the first try stored without our hearing of it, and the dialog
 * changed since, the server refuses the second; what is sent after that is something new.
 */
export function useRequestKey() {
  const [key, setKey] = useState(newRequestKey);
  const renewAfter = (error: unknown) =>
    statusOf(error) === USED_FOR_SOMETHING_ELSE && setKey(newRequestKey());
  return { key, renewAfter };
}
