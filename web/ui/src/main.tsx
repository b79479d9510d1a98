import 'antd/dist/reset.css';
import './app/styles/index.css';

import { createRoot } from 'react-dom/client';

import { Application } from '@/app/Application';
import { startI18n } from '@/lib/i18n';

await startI18n();
createRoot(document.getElementById('root')!).render(<Application />);
