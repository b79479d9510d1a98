import { Button, Checkbox, DatePicker, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DATES, type Draft } from './conversation';

/** What seldom comes up; out of sight until it is asked for. */
export function MoreFields() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const day = Form.useWatch<Draft['decisionPointOn']>('decisionPointOn');
  return (
    <>
      <Button
        type="link"
        size="small"
        className="whole more"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'customers.fewer' : 'conversation.more')}
      </Button>
      {open && (
        <>
          <Form.Item name="decisionPointOn" label={t('conversation.decisionPointOn')}>
            <DatePicker className="full" />
          </Form.Item>
          <Form.Item
            name="decisionPointKind"
            label={t('conversation.decisionPointKind')}
            rules={[
              {
                required: Boolean(day),
                message: t('customers.form.required', { field: t('conversation.decisionPointKind') }),
              },
            ]}
          >
            <Select
              disabled={!day}
              options={DATES.map((value) => ({ value, label: t(`conversation.dates.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="competitorQuestion" valuePropName="checked">
            <Checkbox>{t('conversation.competitorQuestion')}</Checkbox>
          </Form.Item>
          <Form.Item name="decisionMakerChanged" valuePropName="checked">
            <Checkbox>{t('conversation.decisionMakerChanged')}</Checkbox>
          </Form.Item>
        </>
      )}
    </>
  );
}
