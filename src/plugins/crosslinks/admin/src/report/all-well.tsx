import { EmptyStateLayout } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';

/** Stands where there is nothing to be put right. */
export function AllWell({ text }: { text: string }) {
  return (
    <EmptyStateLayout
      icon={<CheckCircle width="4.8rem" height="4.8rem" fill="success600" />}
      content={text}
      hasRadius
      shadow="tableShadow"
    />
  );
}
