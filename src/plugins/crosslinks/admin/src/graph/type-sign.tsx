import { useTheme } from 'styled-components';
import { lookOf, pathOf } from './shapes';

interface TypeSignProps {
  uid: string;
  /** Drawn hollow: readers can't see the entry. */
  isDraft?: boolean;
}

/** The sign that stands for a type in the graph, beside its name elsewhere. */
export function TypeSign({ uid, isDraft = false }: TypeSignProps) {
  const { colors } = useTheme();
  const { shape, color } = lookOf(uid);
  return (
    <svg width="16" height="16" viewBox="-9 -9 18 18" aria-hidden style={{ flex: 'none' }}>
      <path
        d={pathOf(shape, 6)}
        fill={isDraft ? colors.neutral0 : colors[color]}
        stroke={colors[color]}
        strokeWidth={1.5}
      />
    </svg>
  );
}
