import * as React from 'react';

/** How long a click waits for the second one of a double click. */
const DOUBLE_CLICK_MS = 250;

interface NodePress {
  onOpen: (documentId: string) => void;
  onCentre: (documentId: string) => void;
}

/**
 * What a press on an entry does: one click or Enter opens it, a double click puts it in the middle. With a modifier
 * key it stays what it is for any link, and the browser opens another tab.
 */
export function useNodePress({ onOpen, onCentre }: NodePress) {
  const waiting = React.useRef<number>();
  React.useEffect(() => () => window.clearTimeout(waiting.current), []);

  return (event: React.MouseEvent, documentId: string): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    window.clearTimeout(waiting.current);
    // Enter comes as a click that no button was pressed for.
    if (event.detail === 0) onOpen(documentId);
    else if (event.detail === 1)
      waiting.current = window.setTimeout(() => onOpen(documentId), DOUBLE_CLICK_MS);
    else onCentre(documentId);
  };
}
