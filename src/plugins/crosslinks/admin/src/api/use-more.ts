import * as React from 'react';
import { useFailure } from './errors';

interface More<T> {
  items: T[];
  isLoading: boolean;
  more: () => void;
}

/** A list of which the first page is there, and further pages are added to it as they are asked for. */
export function useMore<T>(key: string, first: T[], load: (page: number) => Promise<T[]>): More<T> {
  const [further, setFurther] = React.useState<{ key: string; items: T[]; page: number }>({
    key,
    items: [],
    page: 1,
  });
  const [isLoading, setLoading] = React.useState(false);
  const fail = useFailure();
  // What was added to another list doesn't belong to this one.
  const { items, page } = further.key === key ? further : { items: [], page: 1 };

  const more = async () => {
    setLoading(true);
    try {
      const next = await load(page + 1);
      setFurther({ key, items: [...items, ...next], page: page + 1 });
    } catch (error) {
      fail(error);
    } finally {
      setLoading(false);
    }
  };
  return { items: [...first, ...items], isLoading, more: () => void more() };
}
