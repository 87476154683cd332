import { Badge, Flex, Typography } from '@strapi/design-system';

/** The title of a part of the panel, with how many links there are. */
export function PanelHeading({ title, count }: { title: string; count: number | undefined }) {
  return (
    <Flex gap={2}>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {title}
      </Typography>
      {count === undefined ? null : <Badge>{count}</Badge>}
    </Flex>
  );
}
