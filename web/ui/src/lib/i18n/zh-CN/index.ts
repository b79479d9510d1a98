import customers from './customers';
import models from './models';
import shell from './shell';
import tasks from './tasks';

const zhCN = { ...shell, tasks, customers, models };

/** What every language has to say. */
export type Texts = typeof zhCN;

export default zhCN;
