import type { Texts } from '../zh-CN';
import alerts from './alerts';
import customers from './customers';
import deliveries from './deliveries';
import finding from './finding';
import kinds from './kinds';
import models from './models';
import preferences from './preferences';
import shell from './shell';
import tasks from './tasks';
import templates from './templates';

const en: Texts = {
  ...shell,
  alerts,
  kinds,
  preferences,
  deliveries,
  templates,
  tasks,
  customers: { ...customers, ...finding },
  models,
};

export default en;
