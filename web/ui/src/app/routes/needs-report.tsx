import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

import { QueryView } from '@/components/QueryView';
import { paths } from '@/config/paths';
import { useNeedsReport } from '@/features/customers/api/needs-report';

/** The report as the server wrote it, to read, to print, and to save as PDF by printing. */
export function Component() {
  const { t } = useTranslation();
  const id = useParams().id ?? '';
  const query = useNeedsReport(id);
  const page = useRef<HTMLIFrameElement>(null);
  return (
    <div className="page">
      <Flex justify="space-between">
        <Link to={paths.customer(id)}>
          <ArrowLeftOutlined /> {t('record.toCustomer')}
        </Link>
        <Button icon={<PrinterOutlined />} onClick={() => page.current?.contentWindow?.print()}>
          {t('record.print')}
        </Button>
      </Flex>
      <QueryView query={query} rows={12}>
        {(html) => (
          <iframe
            ref={page}
            className="report"
            title={t('record.needsReport')}
            sandbox="allow-same-origin allow-modals"
            srcDoc={html}
          />
        )}
      </QueryView>
    </div>
  );
}
