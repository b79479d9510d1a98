import { Button, Checkbox, Flex, Select, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import type { ImportPlan, ImportPreview } from '@/lib/api/types';

import { useLists } from '../api/lists';

const LISTS = ['industry', 'size', 'source'] as const;

interface Props {
  preview: ImportPreview;
  plan: ImportPlan;
  busy: boolean;
  onChange: (plan: ImportPlan) => void;
  onRun: () => void;
  onCancel: () => void;
}

function Column({ at, preview, plan, onChange }: Props & { at: number }) {
  const { t } = useTranslation();
  const { columns, fields, headers } = preview;
  const choose = (field: string) =>
    onChange({
      ...plan,
      columns: columns.map((column, i) => (i === at ? field : column === field ? '' : column)),
    });
  return (
    <>
      <div className="secondary small">{headers[at]}</div>
      <Select
        size="small"
        className="full"
        aria-label={`${t('customers.import.column')} ${headers[at]}`}
        value={columns[at]}
        options={[
          { value: '', label: t('customers.import.skip') },
          ...fields.map((field) => ({ value: field, label: t(`customers.import.field.${field}`) })),
        ]}
        onChange={choose}
      />
    </>
  );
}

function Faults({ faults }: { faults: ImportPreview['faults'][number] }) {
  const { t } = useTranslation();
  if (!faults.length) return <Tag color="success">{t('customers.import.fine')}</Tag>;
  return (
    <ul className="plain-list">
      {faults.map(({ field, message }) => (
        <li key={`${field} ${message}`}>
          <strong>{t(`customers.import.field.${field}`, { defaultValue: field })}</strong> {message}
        </li>
      ))}
    </ul>
  );
}

/** What each column is, and what the first rows would become. */
export function ImportReview(props: Props) {
  const { preview, plan, busy, onChange, onRun, onCancel } = props;
  const { t } = useTranslation();
  const lists = useLists();
  const rows = preview.rows.map((cells, row) => ({ row, cells, faults: preview.faults[row] ?? [] }));
  return (
    <Flex vertical gap={12}>
      <Typography.Text>{t('customers.import.rows')}</Typography.Text>
      <Table
        rowKey="row"
        size="small"
        scroll={{ x: true }}
        pagination={false}
        dataSource={rows}
        columns={[
          ...preview.headers.map((header, at) => ({
            key: `${at} ${header}`,
            title: <Column {...props} at={at} />,
            render: (_: unknown, { cells }: (typeof rows)[number]) => cells[at],
          })),
          {
            key: 'faults',
            render: (_: unknown, { faults }: (typeof rows)[number]) => <Faults faults={faults} />,
          },
        ]}
      />
      <Flex gap={8} wrap align="center">
        <span>{t('customers.import.defaults')}</span>
        {LISTS.map((list) => (
          <Select
            key={list}
            allowClear
            placeholder={t(`customers.${list}`)}
            aria-label={t(`customers.${list}`)}
            value={plan.defaults?.[list]}
            options={lists.options(list)}
            onChange={(value?: string) =>
              onChange({
                ...plan,
                columns: preview.columns,
                defaults: { ...plan.defaults, [list]: value ?? '' },
              })
            }
          />
        ))}
        <Checkbox
          checked={plan.startPipelines ?? false}
          onChange={({ target }) =>
            onChange({ ...plan, columns: preview.columns, startPipelines: target.checked })
          }
        >
          {t('customers.import.pipelines')}
        </Checkbox>
      </Flex>
      <Flex gap={8}>
        <Button type="primary" loading={busy} disabled={!preview.columns.includes('name')} onClick={onRun}>
          {t('customers.import.run')}
        </Button>
        <Button onClick={onCancel}>{t('customers.import.again')}</Button>
      </Flex>
    </Flex>
  );
}
