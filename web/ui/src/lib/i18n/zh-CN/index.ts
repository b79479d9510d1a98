import alerts from './alerts';
import audit from './audit';
import customers from './customers';
import dealings from './dealings';
import deliveries from './deliveries';
import finding from './finding';
import kinds from './kinds';
import models from './models';
import people from './people';
import preferences from './preferences';
import record from './record';
import service from './service';
import shell from './shell';
import tasks from './tasks';
import templates from './templates';

const zhCN = {
  ...shell,
  ...dealings,
  alerts,
  audit,
  kinds,
  people,
  preferences,
  deliveries,
  templates,
  tasks,
  customers: { ...customers, ...finding },
  record,
  service,
  models,
};

/** What every language has to say. */
export type Texts = typeof zhCN;

export default zhCN;
