import customers from './customers';
import shell from './shell';
import tasks from './tasks';

const zhCN = { ...shell, tasks, customers };

/** What every language has to say. */
export type Texts = typeof zhCN;

export default zhCN;
