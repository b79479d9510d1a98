import { DeleteOutlined, PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Card, Popconfirm, Upload } from 'antd';
import { useTranslation } from 'react-i18next';

import { Nothing } from '@/components/Nothing';
import { QueryView } from '@/components/QueryView';
import { fieldErrorsOf } from '@/lib/api';
import type { Attachment } from '@/lib/api/types';
import { useRights } from '@/lib/customer-rights';
import { errorText } from '@/lib/error-text';
import { usePersonName } from '@/lib/people';
import { dateTime } from '@/lib/time/format';

import { useAddAttachment, useAttachments, useDeleteAttachment } from '../api/attachments';

const UNITS = ['B', 'KB', 'MB', 'GB'];

function sizeText(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)));
  return `${(bytes / 1024 ** power).toFixed(power ? 1 : 0)} ${UNITS[power]}`;
}

function FileLine({ file, onDelete }: { file: Attachment; onDelete: (() => void) | undefined }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  return (
    <li className="contact-row">
      <div className="contact">
        <a href={`/api/customers/${file.customerId}/attachments/${file.id}`} download={file.name}>
          <PaperClipOutlined /> {file.name}
        </a>
        <span className="secondary small">
          {sizeText(file.size)} · {nameOf(file.uploadedBy)} · {dateTime(file.uploadedAt)}
        </span>
      </div>
      {onDelete && (
        <Popconfirm title={t('record.deleteFile', { name: file.name })} onConfirm={onDelete}>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={`${t('record.remove')} ${file.name}`}
          />
        </Popconfirm>
      )}
    </li>
  );
}

/** Files of the customer; whatever they are, they are saved and never opened here. */
export function AttachmentCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { change } = useRights(customerId);
  const query = useAttachments(customerId);
  const add = useAddAttachment(customerId);
  const remove = useDeleteAttachment(customerId);
  const say = (error: unknown) =>
    void message.error(
      fieldErrorsOf(error)
        .map((each) => each.message)
        .join(' ') || errorText(error, t),
    );
  const upload = (file: File) => {
    add.mutate(file, { onError: say });
    return false;
  };
  return (
    <Card
      size="small"
      title={t('record.files')}
      extra={
        change && (
          <Upload beforeUpload={upload} showUploadList={false} aria-label={t('record.addFile')}>
            <Button size="small" icon={<UploadOutlined />} loading={add.isPending}>
              {t('record.addFile')}
            </Button>
          </Upload>
        )
      }
    >
      <QueryView query={query} rows={2}>
        {(files) =>
          files.length === 0 ? (
            <Nothing title={t('record.noFiles')} />
          ) : (
            <ul className="plain-list">
              {files.map((file) => (
                <FileLine
                  key={file.id}
                  file={file}
                  onDelete={change ? () => remove.mutate(file.id, { onError: say }) : undefined}
                />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  );
}
