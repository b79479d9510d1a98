import { Card, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';

import { QueryView } from '@/components/QueryView';
import type { VisitReport } from '@/lib/api/types';
import { usePersonName } from '@/lib/people';
import { dateTime } from '@/lib/time/format';

import { useVisitReports } from '../api/visit-reports';

function Report({ report: { report, improvements, recordedBy, recordedAt } }: { report: VisitReport }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  return (
    <div className="conversation">
      <div className="secondary small">
        <time className="numbers">{dateTime(recordedAt)}</time> · {nameOf(recordedBy)}
      </div>
      <div>{report}</div>
      {improvements && (
        <div>
          <span className="secondary">{t('customers.improvements')}</span> {improvements}
        </div>
      )}
    </div>
  );
}

/** Not there before the first visit. */
export function VisitReportList({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const query = useVisitReports(customerId);
  if (query.data?.length === 0) return null;
  return (
    <Card size="small" title={t('customers.visitReports')}>
      <QueryView query={query} rows={2}>
        {(reports) => (
          <Timeline
            items={reports.map((report) => ({ key: report.id, content: <Report report={report} /> }))}
          />
        )}
      </QueryView>
    </Card>
  );
}
