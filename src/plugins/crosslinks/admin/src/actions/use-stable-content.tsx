import * as React from 'react';

interface ContentProps {
  onClose: () => void;
}

/**
 * The content of an action's modal. The content manager takes a component for it, and one made anew with every
 * rendering of the action would lose what was typed and ticked; this one stays the same and renders the latest.
 */
export function useStableContent(
  render: (props: ContentProps) => React.ReactNode,
): React.ComponentType<ContentProps> {
  const latest = React.useRef(render);
  React.useEffect(() => {
    latest.current = render;
  });
  return React.useMemo(
    () =>
      function ActionContent(props: ContentProps) {
        return latest.current(props);
      },
    [],
  );
}
