import * as React from 'react';

export interface Loaded<T> {
  /** What came last; kept while it is loaded anew. */
  data: T | undefined;
  error: unknown;
  isLoading: boolean;
  reload: () => void;
}

/**
 * What `load` answers, with where that stands. It is asked anew whenever `key` changes, and not at all while that is
 * null. An answer that was overtaken by a later one is dropped.
 * @example const { data, error, reload } = useLoaded(`${uid} ${documentId}`, (signal) => client.getLinks(entry, {}, signal));
 */
export function useLoaded<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, setState] = React.useState<{ key: string | null; data?: T; error?: unknown; done: boolean }>({
    key: null,
    done: false,
  });
  const [round, setRound] = React.useState(0);
  const latest = React.useRef(load);
  React.useEffect(() => {
    latest.current = load;
  });

  React.useEffect(() => {
    if (key === null) return;
    const controller = new AbortController();
    setState((before) => ({ key, data: before.key === key ? before.data : undefined, done: false }));
    latest.current(controller.signal).then(
      (data) => {
        if (!controller.signal.aborted) setState({ key, data, done: true });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) setState((before) => ({ ...before, error, done: true }));
      },
    );
    return () => controller.abort();
  }, [key, round]);

  const reload = React.useCallback(() => setRound((count) => count + 1), []);
  const isCurrent = state.key === key;
  return {
    data: isCurrent ? state.data : undefined,
    error: isCurrent ? state.error : undefined,
    isLoading: key !== null && !(isCurrent && state.done),
    reload,
  };
}
