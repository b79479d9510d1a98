import { useEffect, useState } from 'react';

import type { Template } from '@/lib/api/types';

interface Draft {
  text: string;
  version: number;
}

/**
 * What is being written, upon the version that was there when it was begun. When the server has another by now, somebody else
 * was quicker.
 */
export function useTemplateDraft(template: Template) {
  const [draft, setDraft] = useState<Draft>();
  const { version } = template.state;
  const begun = draft?.version ?? version;
  return {
    text: draft?.text ?? template.text,
    dirty: draft !== undefined && draft.text !== template.text,
    conflict: draft !== undefined && begun !== version && draft.text !== template.text,
    begun,
    write: (text: string) => setDraft({ text, version: begun }),
    rebase: () => draft && setDraft({ ...draft, version }),
    forget: () => setDraft(undefined),
  };
}

const TYPING = 350;

/** The text as it was when the typing paused. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
