import { Button } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

/** The next page of a list: fetched when the end of this one comes into sight, or on a click. */
export function LoadMore({ query }: Props) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage } = query;
  const fetchNext = useEffectEvent(() => void query.fetchNextPage());
  useEffect(() => {
    if (!hasNextPage || isFetchingNextPage || !end.current || !('IntersectionObserver' in window)) return;
    const sight = new IntersectionObserver(([entry]) => entry?.isIntersecting && fetchNext());
    sight.observe(end.current);
    return () => sight.disconnect();
  }, [hasNextPage, isFetchingNextPage]);
  if (!hasNextPage) return null;
  return (
    <div ref={end}>
      <Button block type="text" loading={isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('common.loadMore')}
      </Button>
    </div>
  );
}
