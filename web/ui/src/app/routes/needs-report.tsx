import { ArrowLeftOutlined, FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Flex } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';

import { QueryView } from '@/components/QueryView';
import { paths } from '@/config/paths';
import { useNeedsReport, useSaveNeedsReport } from '@/features/customers/api/needs-report';
import { errorText } from '@/lib/error-text';

/** Saves the PDF; whoever comes by the link of a mail to it need not ask again. */
function SavePdf({ id }: { id: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [search, setSearch] = useSearchParams();
  const { mutate: save, isPending } = useSaveNeedsReport(
    id,
    (error) => void message.error(errorText(error, t)),
  );
  const wanted = search.get('format') === 'pdf';
  useEffect(() => {
    if (!wanted) return;
    setSearch({}, { replace: true });
    save();
  }, [wanted, setSearch, save]);
  return (
    <Button icon={<FilePdfOutlined />} loading={isPending} onClick={() => save()}>
      PDF
    </Button>
  );
}

/** The report as the server wrote it, to read, to print, and to save as PDF. */
export function Component() {
  const { t } = useTranslation();
  const id = useParams().id ?? '';
  const query = useNeedsReport(id);
  const page = useRef<HTMLIFrameElement>(null);
  return (
    <div className="page">
      <Flex className="list-head" justify="space-between" align="center" wrap gap="small">
        <Link to={paths.customer(id)}>
          <ArrowLeftOutlined /> {t('record.toCustomer')}
        </Link>
        <Flex gap="small">
          <SavePdf id={id} />
          <Button icon={<PrinterOutlined />} onClick={() => page.current?.contentWindow?.print()}>
            {t('record.print')}
          </Button>
        </Flex>
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
