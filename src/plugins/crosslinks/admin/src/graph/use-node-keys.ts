import * as React from 'react';
import type { Drawing } from './drawing';
import type { Position } from './layout';
import { nextInDirection, type Direction } from './move';

const arrows: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

interface NodeKeysOptions {
  drawing: Drawing;
  centre: string;
  svg: SVGSVGElement | null;
  onCentre: (documentId: string) => void;
  /** Called with where the entry stands that an arrow key has led to. */
  onReach: (at: Position) => void;
}

/**
 * The picture for the keyboard: Tab stops at one entry, arrow keys lead from one to the next, Home back to the middle,
 * and the space bar puts the entry there. Enter is the link's own.
 */
export function useNodeKeys({ drawing, centre, svg, onCentre, onReach }: NodeKeysOptions) {
  const { positions } = drawing;
  const [last, setLast] = React.useState(centre);
  const [focused, setFocused] = React.useState<string | null>(null);
  const tabStop = positions.has(last) ? last : centre;

  const goTo = (documentId: string | undefined) => {
    const at = documentId && positions.get(documentId);
    if (!documentId || !at) return;
    svg?.querySelector<SVGAElement>(`[data-id="${documentId}"]`)?.focus({ preventScroll: true });
    onReach(at);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const direction = arrows[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (direction) goTo(nextInDirection(positions, tabStop, direction));
    else if (event.key === 'Home') goTo(centre);
    else if (event.key === ' ') onCentre(tabStop);
    else return;
    event.preventDefault();
  };
  const onFocus = React.useCallback((documentId: string) => {
    setLast(documentId);
    setFocused(documentId);
  }, []);
  const onBlur = React.useCallback(() => setFocused(null), []);
  return { tabStop, focused, onKeyDown, onFocus, onBlur };
}
