import { Flex, IconButton } from '@strapi/design-system';
import { ArrowsOut, Minus, Plus } from '@strapi/icons';
import { useTexts } from '../translations';

interface ZoomButtonsProps {
  onZoom: (factor: number) => void;
  onFit: () => void;
}

const STEP = 1.4;

export function ZoomButtons({ onZoom, onFit }: ZoomButtonsProps) {
  const text = useTexts();
  return (
    <Flex position="absolute" top={3} right={3} direction="column" gap={1}>
      <IconButton label={text('graph.zoom-in')} onClick={() => onZoom(STEP)}>
        <Plus />
      </IconButton>
      <IconButton label={text('graph.zoom-out')} onClick={() => onZoom(1 / STEP)}>
        <Minus />
      </IconButton>
      <IconButton label={text('graph.fit')} onClick={onFit}>
        <ArrowsOut />
      </IconButton>
    </Flex>
  );
}
