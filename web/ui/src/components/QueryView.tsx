import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';

import { Failure } from './Failure';

interface Props<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
  rows?: number;
}

/** Shows the data once it is there, its outline before, and the failure with a way out; old data stays while it is renewed. */
export function QueryView<T>({ query, children, rows = 4 }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton active paragraph={{ rows }} title={false} style={{ padding: 16 }} />;
}
