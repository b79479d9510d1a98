import type { TFunction } from 'i18next';

import type { Task } from '@/lib/api/types';
import { modelText } from '@/lib/model-text';

export const taskName = (task: Task, t: TFunction) => modelText(t, 'step', task.elementId, task.name);
