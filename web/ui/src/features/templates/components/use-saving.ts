import { App } from 'antd';
import { useTranslation } from 'react-i18next';

import { statusOf } from '@/lib/api';
import { errorText } from '@/lib/error-text';

import { type TemplateName, useResetTemplate, useSaveTemplate } from '../api/templates';

const SHOWN_ELSEWHERE = [400, 409];

/** Saving and going back, with a word on how it went. Faults are shown at their lines, a conflict below the text. */
export function useSaving(name: TemplateName, onSaved: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const save = useSaveTemplate(name);
  const reset = useResetTemplate(name);
  const refused = (error: unknown) => {
    if (!SHOWN_ELSEWHERE.includes(statusOf(error))) void message.error(errorText(error, t));
  };
  const done = (words: string) => () => {
    onSaved();
    void message.success(words);
  };
  return {
    saving: save.isPending || reset.isPending,
    store: (text: string, version: number) =>
      save.mutate({ text, version }, { onSuccess: done(t('templates.saved')), onError: refused }),
    goBack: (version: number) =>
      reset.mutate(version, {
        onSuccess: done(t('templates.resetDone')),
        onError: (error) => void message.error(errorText(error, t)),
      }),
  };
}
