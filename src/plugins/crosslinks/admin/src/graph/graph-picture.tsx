import * as React from 'react';
import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useTexts } from '../translations';
import type { Drawing } from './drawing';
import { GraphLines } from './graph-lines';
import { GraphNode, SIGN_RADIUS } from './graph-node';
import { labelsThatFit } from './labels';
import type { Positions } from './layout';
import { useNodeKeys } from './use-node-keys';
import { useNodePress } from './use-node-press';
import { useSize } from './use-size';
import { useZoom } from './use-zoom';
import { signScale, viewThatFits, viewWith } from './view';
import { ZoomButtons } from './zoom-buttons';

interface GraphPictureProps {
  drawing: Drawing;
  /** Where all entries stand, hidden ones too: what is shown at first has to fit all of them. */
  layout: Positions;
  centre: string;
  label: string;
  onOpen: (documentId: string) => void;
  onCentre: (documentId: string) => void;
}

/** The graph as a picture that can be dragged, zoomed and walked through by the arrow keys. */
export function GraphPicture({ drawing, layout, centre, label, onOpen, onCentre }: GraphPictureProps) {
  const text = useTexts();
  const [svg, setSvg] = React.useState<SVGSVGElement | null>(null);
  const { width, height } = useSize(svg);
  const { view, show, zoomBy } = useZoom(svg);
  const [pointed, setPointed] = React.useState<string | null>(null);
  const onPress = useNodePress({ onOpen, onCentre });
  const keys = useNodeKeys({
    drawing,
    centre,
    svg,
    onCentre,
    onReach: (at) => show(viewWith(view, at, width, height)),
  });

  React.useEffect(() => {
    if (width > 0) show(viewThatFits(layout, width, height));
  }, [show, layout, width, height]);

  const wanted = pointed ?? keys.focused;
  // What was pointed at may have been hidden since.
  const active = wanted !== null && drawing.positions.has(wanted) ? wanted : null;
  const near = active === null ? undefined : drawing.neighbours.get(active);
  // Labels are chosen anew only when the scale has changed by a good bit: they shouldn't flicker while one zooms.
  const step = Math.round(Math.log2(view.k) * 4) / 4;
  const labelled = React.useMemo(() => labelsAt(drawing, 2 ** step, active), [drawing, step, active]);
  const sign = signScale(view.k);

  return (
    <Box position="relative">
      <Canvas
        ref={setSvg}
        role="group"
        aria-label={label}
        aria-roledescription={text('graph.picture')}
        onKeyDown={keys.onKeyDown}
        onBlur={keys.onBlur}
      >
        <g transform={`translate(${view.x},${view.y}) scale(${view.k})`}>
          <GraphLines drawing={drawing} sign={sign} active={active} />
          {drawing.nodes.map((node) => {
            const isNear = node.documentId === active || near?.has(node.documentId) === true;
            return (
              <GraphNode
                key={node.documentId}
                node={node}
                k={view.k}
                sign={sign}
                isLabelled={labelled.has(node.documentId)}
                isFaded={near !== undefined && !isNear}
                isTabStop={node.documentId === keys.tabStop}
                onPress={onPress}
                onPoint={setPointed}
                onFocus={keys.onFocus}
              />
            );
          })}
        </g>
      </Canvas>
      <ZoomButtons onZoom={zoomBy} onFit={() => show(viewThatFits(drawing.positions, width, height))} />
    </Box>
  );
}

/** Whose names are shown at a scale; where an entry is pointed at, its own and those of what it is linked with. */
function labelsAt({ nodes, neighbours }: Drawing, k: number, active: string | null): Set<string> {
  const near = active === null ? undefined : neighbours.get(active);
  const shown = near
    ? nodes.filter(({ documentId }) => documentId === active || near.has(documentId))
    : nodes;
  const weighed = shown.map(({ documentId, short, weight }) => ({
    documentId,
    name: short,
    weight: documentId === active ? Infinity : weight,
  }));
  return labelsThatFit(weighed, new Map(shown.map(({ documentId, at }) => [documentId, at])), k, SIGN_RADIUS);
}

const Canvas = styled.svg`
  display: block;
  width: 100%;
  height: clamp(36rem, 60vh, 68rem);
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: grab;
  touch-action: none;

  &:active {
    cursor: grabbing;
  }
`;
