import { InboxOutlined } from '@ant-design/icons';
import { Button, Result, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Failure } from '@/components/Failure';
import type { ImportPlan } from '@/lib/api/types';

import { rejectedAddress, useImport, usePreview } from '../api/imports';
import { ImportReview } from './ImportReview';

/** A file is chosen, looked at, and taken in. */
export function ImportSteps() {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const [plan, setPlan] = useState<ImportPlan>({});
  const preview = usePreview();
  const take = useImport();
  const look = (chosen: File, wanted: ImportPlan) => {
    setFile(chosen);
    setPlan(wanted);
    preview.mutate({ file: chosen, plan: wanted });
  };
  const again = () => {
    setFile(undefined);
    preview.reset();
    take.reset();
  };
  if (take.data) {
    const { id, imported, rejected } = take.data;
    return (
      <Result
        status={rejected ? 'warning' : 'success'}
        title={t('customers.import.done', { imported, rejected })}
        extra={[
          rejected > 0 && (
            <Button key="rejected" href={rejectedAddress(id, 'xlsx')}>
              {t('customers.import.rejected')}
            </Button>
          ),
          <Button key="again" type="primary" onClick={again}>
            {t('customers.import.again')}
          </Button>,
        ]}
      />
    );
  }
  const failed = take.error ?? preview.error;
  return (
    <>
      {failed && <Failure error={failed} onRetry={again} />}
      {file && preview.data && !failed ? (
        <ImportReview
          preview={preview.data}
          plan={plan}
          busy={take.isPending || preview.isPending}
          onChange={(changed) => look(file, changed)}
          onRun={() => take.mutate({ file, plan: { ...plan, columns: preview.data.columns } })}
          onCancel={again}
        />
      ) : (
        <Upload.Dragger
          accept=".csv,.xlsx"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(chosen) => {
            look(chosen, {});
            return false;
          }}
        >
          <InboxOutlined />
          <p>{t('customers.import.choose')}</p>
          <p className="secondary small">{t('customers.import.hint')}</p>
        </Upload.Dragger>
      )}
    </>
  );
}
