import { useTranslation } from 'react-i18next';

import type { Task } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';

/** Where in which process the task stands; the step is left out where it only repeats the task's name. */
export function TaskStep({ task }: { task: Task }) {
  const { t } = useTranslation();
  const process = codeText(t, 'tasks.process', task.processId);
  const step = codeText(t, 'tasks.step', task.elementId);
  return (
    <span className="secondary step">
      {step === task.name || step === process ? process : `${process} · ${step}`}
    </span>
  );
}
