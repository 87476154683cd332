import * as React from 'react';
import { useHref } from 'react-router-dom';
import { styled, useTheme } from 'styled-components';
import { useNames } from '../api/names';
import { editAddress } from '../page/address';
import type { DrawnNode } from './drawing';
import { LABEL_SIZE } from './labels';
import { lookOf, pathOf } from './shapes';

export const SIGN_RADIUS = 9;
const CENTRE_RADIUS = 13;
/** The ring around the chosen entry, and around the one that has the focus. */
const RING = 6;

const radiusOf = (isCentre: boolean): number => (isCentre ? CENTRE_RADIUS : SIGN_RADIUS);

/** How far an entry's drawing reaches, the ring of the chosen one included. */
export const outerRadius = (isCentre: boolean): number => radiusOf(isCentre) + (isCentre ? RING : 0);

interface GraphNodeProps {
  node: DrawnNode;
  /** The picture's scale, and how much the sign is drawn bigger than that. */
  k: number;
  sign: number;
  isLabelled: boolean;
  isFaded: boolean;
  /** One entry at a time is where the Tab key stops; arrow keys lead to the others. */
  isTabStop: boolean;
  onPress: (event: React.MouseEvent, documentId: string) => void;
  onPoint: (documentId: string | null) => void;
  onFocus: (documentId: string) => void;
}

/** One entry: a link with its sign, and its name below. Hollow where readers can't see the entry. */
export const GraphNode = React.memo(function GraphNode(props: GraphNodeProps) {
  const { node, k, sign, isLabelled, isFaded, isTabStop, onPress, onPoint, onFocus } = props;
  const { documentId, uid, at, name, short, isCentre, status, withheld } = node;
  const { colors } = useTheme();
  const names = useNames();
  const href = useHref(editAddress(node));
  const { shape, color } = lookOf(uid);
  const radius = radiusOf(isCentre);

  return (
    <Node transform={`translate(${at.x},${at.y})`} opacity={isFaded ? 0.25 : 1}>
      <a
        // One that may not be read leads nowhere.
        href={withheld ? undefined : href}
        role="link"
        aria-disabled={withheld}
        data-id={documentId}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={`${name}, ${names.type(uid)}`}
        onClick={(event) => onPress(event, documentId)}
        onMouseEnter={() => onPoint(documentId)}
        onMouseLeave={() => onPoint(null)}
        onFocus={() => onFocus(documentId)}
      >
        <title>{`${name} (${names.type(uid)})`}</title>
        <g transform={`scale(${sign})`}>
          {isCentre ? <circle r={radius + RING} fill={colors.primary100} stroke={colors.primary600} /> : null}
          <circle className="ring" r={radius + RING} fill="none" stroke={colors.primary600} strokeWidth={2} />
          <path
            d={pathOf(shape, radius)}
            fill={status === 'draft' ? colors.neutral0 : colors[color]}
            stroke={status === 'draft' ? colors[color] : colors.neutral0}
            strokeWidth={status === 'draft' ? 2.5 : 1.5}
          />
        </g>
        {isLabelled ? (
          <Name
            transform={`scale(${1 / k})`}
            y={outerRadius(isCentre) * sign * k + LABEL_SIZE + 4}
            fontWeight={isCentre ? 600 : 400}
          >
            {short}
          </Name>
        ) : null}
      </a>
    </Node>
  );
});

const Node = styled.g`
  a {
    outline: none;
  }

  a[href] {
    cursor: pointer;
  }

  .ring {
    visibility: hidden;
  }

  a:focus-visible .ring {
    visibility: visible;
  }
`;

/** The name has a rim in the background's colour, so that it can be read across lines. */
const Name = styled.text`
  font-size: ${LABEL_SIZE}px;
  text-anchor: middle;
  fill: ${({ theme }) => theme.colors.neutral800};
  stroke: ${({ theme }) => theme.colors.neutral0};
  stroke-width: 3px;
  stroke-linejoin: round;
  paint-order: stroke;
  user-select: none;
`;
