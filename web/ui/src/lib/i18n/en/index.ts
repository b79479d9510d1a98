import type { Texts } from '../zh-CN';
import customers from './customers';
import models from './models';
import shell from './shell';
import tasks from './tasks';

const en: Texts = { ...shell, tasks, customers, models };

export default en;
