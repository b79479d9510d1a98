import { DatePicker, Form, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';

import { serverNow } from '@/lib/time/now';

import { momentOf } from './moments';

interface Props {
  open: boolean;
  onChoose: (until: string) => void;
  onClose: () => void;
}

/** A moment of one's own choice; never one that has passed. */
export function SnoozeDialog({ open, onChoose, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ until: Dayjs }>();
  return (
    <Modal
      open={open}
      title={t('alerts.snoozeTitle')}
      okText={t('alerts.snooze')}
      cancelText={t('common.cancel')}
      onOk={form.submit}
      onCancel={onClose}
      width={360}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ until: dayjs(momentOf('tomorrow')) }}
        onFinish={({ until }) => onChoose(until.toISOString())}
      >
        <Form.Item
          name="until"
          label={t('alerts.snoozeAt')}
          rules={[
            { required: true, message: t('alerts.snoozePast') },
            {
              validator: (_, until: Dayjs | null) =>
                !until || until.valueOf() > serverNow()
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('alerts.snoozePast'))),
            },
          ]}
        >
          <DatePicker
            className="full"
            showTime={{ format: 'HH:mm', minuteStep: 5 }}
            format="YYYY-MM-DD HH:mm"
            minDate={dayjs(serverNow())}
            needConfirm={false}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
