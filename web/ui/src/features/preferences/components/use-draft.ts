import { useState } from 'react';

import type { Preferences } from '@/lib/api/types';

/** What a person has changed and not saved; the version stays the one that was read when the first change was made. */
export function useDraft(saved: Preferences) {
  const [draft, setDraft] = useState<Preferences>();
  const current = draft ?? saved;
  return {
    current,
    dirty: draft !== undefined,
    change: (part: Partial<Preferences>) => setDraft({ ...current, ...part }),
    forget: () => setDraft(undefined),
  };
}

export type Change = ReturnType<typeof useDraft>['change'];
