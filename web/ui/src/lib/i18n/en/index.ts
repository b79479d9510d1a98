import type { Texts } from '../zh-CN';
import customers from './customers';
import shell from './shell';
import tasks from './tasks';

const en: Texts = { ...shell, tasks, customers };

export default en;
