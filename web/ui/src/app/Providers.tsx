import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useState } from 'react';

import { theme } from '@/config/theme';
import { sessionQuery } from '@/features/session/api/session';
import { newQueryClient } from '@/lib/api/query-client';
import { useLanguage } from '@/lib/i18n/use-language';

/** A session that ended on the server ends here with the first answer that says so. */
function clientForSession() {
  const client = newQueryClient(() => client.setQueryData(sessionQuery.queryKey, null));
  return client;
}

export function Providers({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const [client] = useState(clientForSession);
  return (
    <QueryClientProvider client={client}>
      <ConfigProvider locale={language === 'en' ? enUS : zhCN} theme={theme}>
        <App>{children}</App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
