import { useTranslation } from 'react-i18next';

import type { Task } from '@/lib/api/types';
import { modelText } from '@/lib/model-text';

/** In which process the task stands. */
export function TaskStep({ task }: { task: Task }) {
  const { t } = useTranslation();
  return <span className="secondary step">{modelText(t, 'process', task.processId, task.processName)}</span>;
}
