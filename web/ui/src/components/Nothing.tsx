import { Empty, Typography } from 'antd';
import type { ReactNode } from 'react';

export function Nothing({ title, hint }: { title: ReactNode; hint?: ReactNode }) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div>{title}</div>
          {hint && <Typography.Text type="secondary">{hint}</Typography.Text>}
        </>
      }
    />
  );
}
