import * as React from 'react';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';
import { ZOOM_RANGE, type View } from './view';

interface Zoom {
  view: View;
  show: (view: View) => void;
  /** Brings the middle of the picture closer, or with a factor below 1 farther away. */
  zoomBy: (factor: number) => void;
}

/**
 * Lets a picture be dragged and zoomed by mouse and touch. The wheel alone goes on scrolling the page, as with maps
 * elsewhere: it zooms with Ctrl or ⌘, and so does the pinch of a touchpad.
 */
export function useZoom(svg: SVGSVGElement | null): Zoom {
  const [view, setView] = React.useState<View>({ k: 1, x: 0, y: 0 });
  const [behaviour] = React.useState(() =>
    zoom<SVGSVGElement, unknown>()
      .scaleExtent([ZOOM_RANGE.min, ZOOM_RANGE.max])
      .filter((event: MouseEvent) =>
        event.type === 'wheel' ? event.ctrlKey || event.metaKey : !event.ctrlKey && !event.button,
      )
      .on('zoom', ({ transform: { k, x, y } }: D3ZoomEvent<SVGSVGElement, unknown>) => setView({ k, x, y })),
  );

  React.useEffect(() => {
    if (!svg) return;
    const selection = select<SVGSVGElement, unknown>(svg);
    // A double click puts an entry in the middle; it doesn't zoom.
    selection.call(behaviour).on('dblclick.zoom', null);
    return () => {
      selection.on('.zoom', null);
    };
  }, [svg, behaviour]);

  const show = React.useCallback(
    ({ k, x, y }: View) => {
      if (svg)
        behaviour.transform(select<SVGSVGElement, unknown>(svg), zoomIdentity.translate(x, y).scale(k));
    },
    [svg, behaviour],
  );
  const zoomBy = React.useCallback(
    (factor: number) => {
      if (svg) behaviour.scaleBy(select<SVGSVGElement, unknown>(svg), factor);
    },
    [svg, behaviour],
  );
  return { view, show, zoomBy };
}
